/** The register of keys: one entry binds a key and says what it does, so that what `?` shows is what the keys do. */
import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react';

export interface Key<Context = void> {
  /** As `KeyboardEvent.key` names it, behind what is held with it: `/`, `Mod+k`, `Shift+ `. Mod is Ctrl, on a Mac the command key. */
  key: string;
  says: string;
  act: (context: Context, event: KeyboardEvent) => void;
  /** For what `key` cannot name; it sees to the held keys itself. */
  matches?: (event: KeyboardEvent) => boolean;
  /** Works in a field, too. */
  whileTyping?: boolean;
  /** Moves the focus only: the character itself is to land in the field that has it by then. */
  leads?: boolean;
}

interface Group {
  title: string;
  keys: Key<never>[];
  /** Where they are pressed sees to them; the others are heard on the whole page. */
  isLocal: boolean;
}

export const EVERYWHERE = 'Everywhere';
export const THIS_PAGE = 'On this page';

// A box that is ticked takes no letters: a scan that starts while it has the focus is led to its field.
const EDITABLE = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';
const DIALOG = '[role="dialog"][aria-modal="true"]';
// A character typed in a menu leads to the entry that begins with it.
const MENU = '[role="menu"]';
const SINGLE_KEYS = 'silo-single-keys';

/** Is the person typing into something? */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(EDITABLE) !== null;
}

/** Is the page behind a dialog, whoever opened it? */
export const isDialogInFront = () => document.querySelector(DIALOG) !== null;

export const isMac = /Mac|iP/.test(navigator.platform);

const bound = new Set<RefObject<Group>>();
const listeners = new Set<() => void>();

export interface ShownKey {
  key: string;
  says: string;
  /** Does nothing while single characters are turned off. */
  isSingle: boolean;
}

const isSingle = ({ key, leads }: Key<never>) => leads === true || key.length === 1;

/** What is bound now, by title; two lists of one page are told once. */
export function boundKeys(): Map<string, ShownKey[]> {
  const shown = new Map<string, ShownKey[]>();
  for (const { current: { title, keys, isLocal } } of bound) {
    const told = shown.get(title) ?? [];
    const news = keys.filter(({ says }) => told.every((other) => other.says !== says));
    shown.set(title, [...told, ...news.map((key) => ({ key: key.key, says: key.says, isSingle: !isLocal && isSingle(key) }))]);
  }
  return shown;
}

/** Single characters can be turned off for who speaks to the browser or has shaky hands (WCAG 2.1.4); this browser remembers it. */
const areSingleKeysOn = () => localStorage.getItem(SINGLE_KEYS) !== 'off';

export function setSingleKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(SINGLE_KEYS);
  else localStorage.setItem(SINGLE_KEYS, 'off');
  listeners.forEach((tell) => tell());
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

export const useSingleKeys = () => useSyncExternalStore(subscribe, areSingleKeysOn);

function fits({ key, matches }: Key<never>, event: KeyboardEvent): boolean {
  if (matches) return matches(event);
  const held = key.split('+');
  const name = held.pop() ?? '';
  const hasMod = held.includes('Mod');
  if (hasMod !== (isMac ? event.metaKey : event.ctrlKey) || (isMac ? event.ctrlKey : event.metaKey)) return false;
  if (held.includes('Alt') !== event.altKey) return false;
  // Which sign needs Shift is up to the keyboard; letters and named keys are told apart by it.
  if (/^[a-z ]$|../.test(name) && held.includes('Shift') !== event.shiftKey) return false;
  if (event.key === name) return true;
  // Capitals locked, or a keyboard of another script: then the place of the letter counts.
  return hasMod && (event.key.toLowerCase() === name || (!/^[a-z]$/i.test(event.key) && event.code === `Key${name.toUpperCase()}`));
}

/** Runs the first key that fits; false when there is none. */
export function pressed<Context>(keys: Key<Context>[], event: KeyboardEvent, context: Context): boolean {
  const key = keys.find((one) => fits(one as Key<never>, event));
  if (!key) return false;
  if (!key.leads) event.preventDefault();
  // Held down it is meant once.
  if (!event.repeat || key.key.includes('Arrow')) key.act(context, event);
  return true;
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || isDialogInFront()) return;
  const isInField = isTyping(event.target) || (event.target instanceof Element && event.target.closest(MENU) !== null);
  const hasSingle = areSingleKeysOn();
  const works = (key: Key<never>) => (key.whileTyping || !isInField) && (hasSingle || !isSingle(key));
  // What was bound last goes first.
  for (const { current: { keys, isLocal } } of [...bound].reverse()) {
    if (!isLocal && pressed(keys.filter(works) as unknown as Key[], event, undefined)) return;
  }
}

function useGroup(group: Group, enabled: boolean) {
  const latest = useRef(group);
  useEffect(() => {
    latest.current = group;
  });
  useEffect(() => {
    if (!enabled) return;
    if (bound.size === 0) document.addEventListener('keydown', onKeyDown);
    bound.add(latest);
    return () => {
      bound.delete(latest);
      if (bound.size === 0) document.removeEventListener('keydown', onKeyDown);
    };
  }, [enabled]);
}

/** Keys of the whole page while nothing is typed and no dialog is open. Bound last, asked first. */
export function useKeys(keys: Key[], enabled = true, title = THIS_PAGE): void {
  useGroup({ title, keys: keys as Key<never>[], isLocal: false }, enabled);
}

/** Tells of keys that work on one part of the page, which hands its own events to pressed(). */
export function useLocalKeys<Context>(title: string, keys: Key<Context>[], enabled = true): void {
  useGroup({ title, keys: keys as Key<never>[], isLocal: true }, enabled);
}
