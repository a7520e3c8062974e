import { CloseButton, Kbd, Modal, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { pressed, type Key } from '../../shared/keys/keys';
import { useSession } from '../../shared/session/useSession';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { ENTERED } from '../../shared/views/entered';
import type { Entry, Group } from './entries';
import { remember } from './recent';
import { usePaletteGroups, type Page } from './usePaletteGroups';
import classes from './Palette.module.css';

/** The focus is back where it was by then: what opens next returns it there, too. */
const AFTER_CLOSING_MS = 50;

export interface PaletteProps {
  pages: Page[];
  onClose: () => void;
  /** Shows the list of keys. */
  onKeys: () => void;
}

/** Closes, remembers and goes there. */
function useChoose(onClose: () => void) {
  const navigate = useNavigate();
  const { user } = useSession();
  return (entry: Entry) => {
    onClose();
    if (user && !entry.id.startsWith('all:')) remember(user.id, entry);
    setTimeout(() => {
      if (entry.run) entry.run();
      else if (entry.to) void navigate(entry.to, { state: ENTERED });
    }, AFTER_CLOSING_MS);
  };
}

/** Which line Enter takes: the first, until the arrow keys or the pointer say another. */
function useActive(entries: Entry[], text: string) {
  const [marked, setMarked] = useState<{ text: string; id: string } | null>(null);
  const at = marked?.text === text ? entries.findIndex(({ id }) => id === marked.id) : -1;
  const active = entries[at] ?? entries[0];
  // Once shown as the one, it stays: what arrives above it must not come under Enter.
  if (active && (marked?.text !== text || marked.id !== active.id)) setMarked({ text, id: active.id });
  const step = (by: number) => {
    const next = entries[(Math.max(at, 0) + by + entries.length) % entries.length];
    if (next) setMarked({ text, id: next.id });
  };
  return { active, step, mark: ({ id }: Entry) => setMarked({ text, id }) };
}

/** A scanner presses Enter before the server has answered: what it named is opened as soon as it is found, and nothing else. */
function useAwaited(text: string, isSettled: boolean, entries: Entry[], choose: (entry: Entry) => void) {
  const awaited = useRef('');
  useEffect(() => {
    if (!text || awaited.current !== text || !isSettled) return;
    awaited.current = '';
    const meant = entries.filter(({ exact }) => exact?.toLowerCase() === text.toLowerCase());
    if (meant[0] && meant.length === 1) choose(meant[0]);
  });
  return () => {
    awaited.current = text;
  };
}

function told(count: number, isSettled: boolean, hasProblems: boolean): string {
  if (!isSettled) return 'Searching…';
  if (hasProblems) return `${count} found, not everything was searched`;
  return count === 0 ? 'Nothing found' : `${count} found`;
}

interface ResultsProps {
  id: string;
  groups: Group[];
  activeId?: string;
  optionId: (entry: Entry) => string;
  onPoint: (entry: Entry) => void;
  onChoose: (entry: Entry) => void;
}

function Results({ id, groups, activeId, optionId, onPoint, onChoose }: ResultsProps) {
  return (
    <div role="listbox" id={id} aria-label="What there is" className={classes.list}>
      {groups.map(({ title, entries }, index) => (
        <div key={title} role="group" aria-labelledby={`${id}-${index}`}>
          <div id={`${id}-${index}`} role="presentation" className={classes.title}>{title}</div>
          {entries.map((entry) => {
            const { label, hint, icon: Icon } = entry;
            return (
              <div
                key={entry.id} id={optionId(entry)} role="option" aria-selected={optionId(entry) === activeId} className={classes.option}
                onPointerMove={() => optionId(entry) !== activeId && onPoint(entry)}
                // The field keeps the focus.
                onMouseDown={(event) => event.preventDefault()} onClick={() => onChoose(entry)}
              >
                <span className={classes.icon}>{Icon && <Icon size={18} aria-hidden />}</span>
                <bdi className={classes.label}>{label}</bdi>
                {hint && <bdi className={classes.hint}>{hint}</bdi>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface Typed {
  step: (by: number) => void;
  enter: () => void;
  close: () => void;
}

const FIELD_KEYS: Key<Typed>[] = [
  { key: 'ArrowDown', says: 'The next one', act: ({ step }) => step(1) },
  { key: 'ArrowUp', says: 'The one before', act: ({ step }) => step(-1) },
  { key: 'Enter', says: 'Open it', act: ({ enter }) => enter() },
  { key: 'Mod+k', says: 'Close', act: ({ close }) => close() },
];

/** Finds pages, actions and records by typing or scanning; a text field with a list below it, as screen readers know it. */
export function Palette({ pages, onClose, onKeys }: PaletteProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const { groups, problems, isSettled } = usePaletteGroups(text, pages, onKeys);
  const entries = groups.flatMap((group) => group.entries);
  const { active, step, mark } = useActive(entries, text);
  const choose = useChoose(onClose);
  const waitFor = useAwaited(text, isSettled, entries, choose);
  const byKeyboard = useRef(false);
  useFocusReturn();

  const optionId = (entry: Entry) => `${id}-${encodeURIComponent(entry.id)}`;
  const activeId = active && optionId(active);
  useEffect(() => {
    if (activeId && byKeyboard.current) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    byKeyboard.current = false;
  }, [activeId]);
  const enter = () => {
    if (active) choose(active);
    else waitFor();
  };
  const walk = (by: number) => {
    byKeyboard.current = true;
    step(by);
  };

  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="8dvh" xOffset={8} transitionProps={{ duration: 0 }} returnFocus={false} classNames={{ content: classes.content }}>
      <Modal.Overlay />
      <Modal.Content aria-label="Find or do anything">
        <TextInput
          data-autofocus size="md" variant="unstyled" className={classes.field} value={typed} maxLength={100} autoComplete="off" spellCheck={false} enterKeyHint="go"
          role="combobox" aria-label="Find or do anything" aria-autocomplete="list" aria-expanded={entries.length > 0}
          aria-controls={entries.length > 0 ? id : undefined} aria-activedescendant={activeId} aria-describedby={`${id}-told`}
          placeholder="Page, action, serial, name or number" leftSection={<IconSearch size={18} aria-hidden />} rightSection={<CloseButton aria-label="Close" onClick={onClose} />}
          onChange={(event) => setTyped(event.currentTarget.value)} onKeyDown={({ nativeEvent }) => !nativeEvent.isComposing && pressed(FIELD_KEYS, nativeEvent, { step: walk, enter, close: onClose })}
        />
        {entries.length > 0 && <Results id={id} groups={groups} activeId={activeId} optionId={optionId} onPoint={mark} onChoose={choose} />}
        {problems.length > 0 && <div role="alert" className={classes.problems}>{problems.map((problem) => <Text key={problem} size="sm">{problem}</Text>)}</div>}
        <div className={classes.foot}>
          <Text id={`${id}-told`} size="xs" c="dimmed" role="status">{text ? told(entries.length, isSettled, problems.length > 0) : 'Type or scan'}</Text>
          <Text size="xs" c="dimmed" visibleFrom="sm" aria-hidden><Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> to choose, <Kbd size="xs">Enter</Kbd> to open, <Kbd size="xs">Esc</Kbd> to close</Text>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
