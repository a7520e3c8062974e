/**
 * Stands between the rows of a query and the table that shows them: no row moves under the pointer.
 *
 *     const calm = useCalmRows({ rows: query.data?.data, keyOf, scope: calmScope(query, params), isHeld: isDialogOpen });
 *     <CalmList calm={calm}><ListTable rows={calm.rows} goneKeys={calm.gone} rowKey={keyOf} ... /></CalmList>
 *
 * For every page with a list, products and orders too. `keyOf` must not change between renders; `scope` names what was
 * asked for (page, filters, sorting), so that what the person asked for is shown at once.
 */
import { useMemo, useState } from 'react';

const NO_ROWS: never[] = [];

interface Shown<T> {
  /** The answer these rows were made from. */
  from: T[];
  scope: string | null;
  rows: T[];
  /** Keys of rows that are no longer on this page. */
  gone: ReadonlySet<string>;
  /** Rows of the answer that wait to be shown. */
  news: number;
  isWaiting: boolean;
}

interface CalmRowsOptions<T> {
  rows: T[] | undefined;
  keyOf: (row: T) => string;
  /** Null while the rows are those of another question. */
  scope: string | null;
  /** A dialog over the list speaks about one of its rows. */
  isHeld?: boolean;
}

export interface CalmRows<T> {
  rows: T[];
  gone: ReadonlySet<string>;
  news: number;
  isWaiting: boolean;
  /** Shows what waits. */
  apply: () => void;
  /** Told by CalmList: is somebody at the rows? */
  setIsUsed: (isUsed: boolean) => void;
}

/** The scope of a paged query that shows the last answer while the next is on its way. */
export function calmScope(query: { isPlaceholderData: boolean }, params: unknown): string | null {
  return query.isPlaceholderData ? null : JSON.stringify(params);
}

function asAnswered<T>(from: T[], scope: string | null): Shown<T> {
  return { from, scope, rows: from, gone: new Set(), news: 0, isWaiting: false };
}

/** The new data of the rows that are shown, each in its old place. */
function inPlace<T>(shown: Shown<T>, from: T[], keyOf: (row: T) => string): Shown<T> {
  const fresh = new Map(from.map((row) => [keyOf(row), row]));
  const keys = shown.rows.map(keyOf);
  const known = new Set(keys);
  const isSameOrder = keys.length === from.length && from.every((row, index) => keyOf(row) === keys[index]);
  return {
    from,
    scope: shown.scope,
    rows: isSameOrder ? from : shown.rows.map((row) => fresh.get(keyOf(row)) ?? row),
    gone: new Set(keys.filter((key) => !fresh.has(key))),
    news: from.filter((row) => !known.has(keyOf(row))).length,
    isWaiting: !isSameOrder,
  };
}

export function useCalmRows<T>({ rows: from = NO_ROWS, keyOf, scope, isHeld = false }: CalmRowsOptions<T>): CalmRows<T> {
  const [isUsed, setIsUsed] = useState(false);
  const [wasHeld, setWasHeld] = useState(isHeld);
  const [shown, setShown] = useState(() => asAnswered(from, scope));

  if (isHeld !== wasHeld) {
    setWasHeld(isHeld);
    // What the dialog did is shown at once; the pointer counts again when it moves.
    if (!isHeld) setIsUsed(false);
  }
  // Into an empty list and out of one nothing can slide below the pointer.
  const hasRows = shown.rows.length > 0 && from.length > 0;
  const isCalm = (isHeld || isUsed) && hasRows && scope !== null && scope === shown.scope;
  if (isCalm && shown.from !== from) setShown(inPlace(shown, from, keyOf));
  else if (!isCalm && (shown.from !== from || shown.scope !== scope || shown.isWaiting)) setShown(asAnswered(from, scope));

  const { rows, gone, news, isWaiting } = shown;
  return useMemo(
    () => ({ rows, gone, news, isWaiting, apply: () => setShown(asAnswered(from, scope)), setIsUsed }),
    [rows, gone, news, isWaiting, from, scope],
  );
}
