/** What this person opened by the palette, in this browser; session.ts forgets it when the session ends. */
import { RECENT } from '../../shared/session/session';
import type { Entry } from './entries';

const MOST = 6;

type Recent = Pick<Entry, 'id' | 'label' | 'hint' | 'to'>;

const isRecent = (given: unknown): given is Recent =>
  typeof given === 'object' && given !== null && 'id' in given && 'label' in given && typeof given.id === 'string' && typeof given.label === 'string';

/** The last ones, newest first; another person's are none. */
export function recentOf(user: number): Recent[] {
  try {
    const given = JSON.parse(localStorage.getItem(RECENT) ?? 'null') as { user?: unknown; entries?: unknown } | null;
    return given?.user === user && Array.isArray(given.entries) ? given.entries.filter(isRecent) : [];
  } catch {
    return [];
  }
}

export function remember(user: number, { id, label, hint, to }: Entry): void {
  const entries = [{ id, label, hint, to }, ...recentOf(user).filter((other) => other.id !== id)].slice(0, MOST);
  localStorage.setItem(RECENT, JSON.stringify({ user, entries }));
}
