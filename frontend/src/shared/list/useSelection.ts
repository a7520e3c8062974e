import { useRef, useState } from 'react';

/** Which rows of a list are chosen, as ListTable shows and changes it. */
export interface RowSelection {
  has: (key: string) => boolean;
  /** One row, or with `isRange` all from the last one that was changed up to it; `page` are the keys shown, in their order. */
  toggle: (key: string, page: string[], isRange: boolean) => void;
  togglePage: (page: string[]) => void;
}

export interface Selection extends RowSelection {
  keys: ReadonlySet<string>;
  /** Everything that matches the filter, on this page or not. */
  isEverything: boolean;
  isEmpty: boolean;
  chooseEverything: () => void;
  clear: () => void;
}

interface Chosen {
  scope: string;
  keys: ReadonlySet<string>;
  isEverything: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** The keys from one to the other, both included; only the second when the first is on another page. */
function between(from: string | null, to: string, page: string[]): string[] {
  const [one, other] = [from === null ? -1 : page.indexOf(from), page.indexOf(to)];
  return one < 0 ? [to] : page.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** Keeps what is chosen over all pages. `scope` names the filter: under another one nothing is chosen that cannot be seen. */
export function useSelection(scope: string): Selection {
  const [chosen, setChosen] = useState<Chosen>({ scope, keys: NONE, isEverything: false });
  const anchor = useRef<string | null>(null);
  const isOld = chosen.scope !== scope;
  if (isOld) setChosen({ scope, keys: NONE, isEverything: false });
  const { keys, isEverything } = isOld ? { keys: NONE, isEverything: false } : chosen;
  const has = (key: string) => isEverything || keys.has(key);
  const choose = (next: ReadonlySet<string>) => setChosen({ scope, keys: next, isEverything: false });

  /** What "everything" becomes when some of it is taken away: the rows in sight without them. */
  const change = (given: string[], isChosen: boolean, page: string[]) => {
    const next = new Set(isEverything ? page : keys);
    given.forEach((key) => (isChosen ? next.add(key) : next.delete(key)));
    choose(next);
  };
  return {
    keys, isEverything, has,
    isEmpty: !isEverything && keys.size === 0,
    toggle: (key, page, isRange) => {
      change(isRange ? between(anchor.current, key, page) : [key], !has(key), page);
      anchor.current = key;
    },
    togglePage: (page) => change(page, !page.every(has), page),
    chooseEverything: () => setChosen({ scope, keys: NONE, isEverything: true }),
    clear: () => choose(NONE),
  };
}
