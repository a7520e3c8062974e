import { copyWithToast } from '../copyWithToast';
import { pressed, useLocalKeys, type Key } from '../keys/keys';

interface RowContext {
  row: HTMLElement;
  open: () => void;
  /** Absent where rows are not chosen. */
  onToggle?: (isRange: boolean) => void;
  /** Absent where there is nothing to copy. */
  copied?: string;
}

const step = (to: 'nextElementSibling' | 'previousElementSibling') => ({ row }: RowContext) => (row[to] as HTMLElement | null)?.focus();

const ROW_KEYS: Key<RowContext>[] = [
  { key: 'Enter', says: 'Open it', act: ({ open }) => open() },
  { key: 'ArrowDown', says: 'The next row', act: step('nextElementSibling') },
  { key: 'ArrowUp', says: 'The row before', act: step('previousElementSibling') },
];
const CHOOSING_KEYS: Key<RowContext>[] = [
  { key: ' ', says: 'Choose it, or not', act: ({ onToggle }) => onToggle?.(false) },
  { key: 'Shift+ ', says: 'Choose all up to it', act: ({ onToggle }) => onToggle?.(true) },
];

/** Small, as no scanner types it; with Ctrl as well, unless that copies marked text. */
const meansCopy = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key === 'c' && !altKey && !((ctrlKey || metaKey) && window.getSelection()?.toString());

const COPY_KEYS: Key<RowContext>[] = [
  { key: 'c', says: 'Copy its serial', matches: meansCopy, act: ({ copied = '' }) => void copyWithToast(copied) },
];

interface Rows {
  isChosenFrom: boolean;
  isCopied: boolean;
}

const keysOf = ({ isChosenFrom, isCopied }: Rows) => [...ROW_KEYS, ...(isChosenFrom ? CHOOSING_KEYS : []), ...(isCopied ? COPY_KEYS : [])];

/** Has `?` tell of them while a list shows rows that open. */
export function useRowKeys(rows: Rows, enabled: boolean): void {
  useLocalKeys('On a row of a list', keysOf(rows), enabled);
}

/** A key pressed on the row itself, not on a button in it. */
export function onRowKey(event: React.KeyboardEvent<HTMLElement>, context: Omit<RowContext, 'row'>): void {
  if (event.target !== event.currentTarget) return;
  const rows = { isChosenFrom: context.onToggle !== undefined, isCopied: context.copied !== undefined };
  pressed(keysOf(rows), event.nativeEvent, { row: event.currentTarget, ...context });
}
