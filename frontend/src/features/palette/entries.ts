import type { TablerIcon } from '@tabler/icons-react';

/** One line of the palette. */
export interface Entry {
  /** What it is and which: `page:/devices`, `customer:7`. */
  id: string;
  label: string;
  hint?: string;
  /** What else it is found by. */
  words?: string;
  icon?: TablerIcon;
  /** What somebody types or scans who means this one and no other. */
  exact?: string;
  to?: string;
  run?: () => void;
}

export interface Group {
  title: string;
  entries: Entry[];
}

const wordsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** How well it fits, 0 the best; null when a typed word is nowhere in it. */
export function rank(typed: string, { label, words = '' }: Entry): number | null {
  const text = typed.trim().toLowerCase();
  const wanted = text.split(/\s+/);
  const shown = wordsOf(label);
  if (label.toLowerCase().startsWith(text)) return 0;
  if (wanted.every((word) => shown.some((one) => one.startsWith(word)))) return 1;
  const all = [...shown, ...wordsOf(words)];
  if (wanted.every((word) => all.some((one) => one.startsWith(word)))) return 2;
  // Two letters are inside of everything.
  return wanted.every((word) => word.length > 2 && label.toLowerCase().includes(word)) ? 3 : null;
}

/** Those that fit, the best first, equal ones as they were. */
export function matching(typed: string, entries: Entry[]): Entry[] {
  return entries.map((entry) => ({ entry, place: rank(typed, entry) }))
    .filter((one): one is { entry: Entry; place: number } => one.place !== null)
    .sort((one, other) => one.place - other.place)
    .map(({ entry }) => entry);
}
