import type { ReactNode } from 'react';
import type { RowSelection } from './useSelection';

export interface Column<T> {
  key: string;
  header: string;
  /** The server's index for sorting by this column; without it the column cannot be sorted. */
  sortIndex?: number;
  /** Null or '' when there is nothing: the table shows a dash, the card leaves it out. */
  render: (row: T) => ReactNode;
  /** What the card calls it; the header unless given, null shows it without a name. */
  cardLabel?: string | null;
  /** For a column of buttons: the header is for screen readers only and the column stays in view. */
  pinned?: boolean;
}

export interface Sort {
  index: number;
  /** 0 ascending, 1 descending. */
  direction: number;
}

export interface ListProps<T> {
  columns: Column<T>[];
  rows: T[];
  rowKey: (row: T) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  loading?: boolean;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  selectedKey?: string | null;
  /** Rows that have left this page but stay in their place while somebody is at the list; nothing can be done with them. */
  goneKeys?: ReadonlySet<string>;
  onRowClick?: (row: T) => void;
  /** Gives each row a box to choose it by. */
  selection?: RowSelection;
  /** Says what is listed. */
  label?: string;
  /** Least width in pixels before the table scrolls sideways. */
  minWidth?: number;
  /** The list's name: its columns can be chosen, and this browser remembers which under that name. */
  list?: string;
  /** What C copies of the row that has the focus. */
  copied?: (row: T) => string;
}

/** What is shown of a list, as the person chose. */
export interface Shown {
  hidden: ReadonlySet<string>;
  isCompact: boolean;
}

/** May it be hidden? A row is known by its first column, and what can be done with it is in the pinned one. */
export const canHide = <T>(column: Column<T>, index: number) => index > 0 && !column.pinned;

export function shownColumns<T>(columns: Column<T>[], hidden: ReadonlySet<string>): Column<T>[] {
  return hidden.size === 0 ? columns : columns.filter((column, index) => !canHide(column, index) || !hidden.has(column.key));
}

/** Stands where the buttons of a row were. */
export const GONE = 'No longer here';

/** The same column turns around, another one starts ascending. */
export function nextSort(sort: Sort | undefined, index: number): Sort {
  return { index, direction: sort?.index === index && sort.direction === 0 ? 1 : 0 };
}

/** A click on a control inside a row, on what it opened elsewhere, or at the end of marking text is not a click on the row. */
export function isRowClick(event: React.MouseEvent<HTMLElement>): boolean {
  const target = event.target as HTMLElement;
  if (!event.currentTarget.contains(target) || target.closest('a, button, input, label')) return false;
  return !window.getSelection()?.toString();
}
