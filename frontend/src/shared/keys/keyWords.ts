import { isMac } from './keys';

const SHOWN: Record<string, string> = {
  ' ': 'Space', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Mod: isMac ? '⌘' : 'Ctrl', Alt: isMac ? '⌥' : 'Alt',
};

/** The keys to press together, as they are printed on a keyboard. */
export function keyCaps(key: string): string[] {
  const parts = key.split('+');
  // A letter that is held with others stands on its key as a capital.
  return parts.map((part) => SHOWN[part] ?? (parts.length > 1 ? part.toUpperCase().replace(/^(.)(.+)$/, (_, first: string, rest: string) => first + rest.toLowerCase()) : part));
}
