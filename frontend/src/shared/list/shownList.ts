import { useSyncExternalStore } from 'react';

/** A list in sight whose columns can be chosen; its first column and its buttons always stay. */
export interface ShownList {
  list: string;
  columns: { key: string; header: string }[];
}

let shown: ShownList | null = null;
const listeners = new Set<() => void>();

function tell(next: ShownList | null) {
  shown = next;
  listeners.forEach((listener) => listener());
}

/** Makes the list known to what stands above it; returns the way to take it back. */
export function showList(next: ShownList) {
  tell(next);
  return () => {
    if (shown === next) tell(null);
  };
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The list of the page open now, null when its columns cannot be chosen. */
export const useShownList = () => useSyncExternalStore(subscribe, () => shown);
