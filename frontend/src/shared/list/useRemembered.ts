import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** A choice that this browser remembers, in all its tabs; null is none. */
export function useRemembered(key: string) {
  const value = useSyncExternalStore(subscribe, () => localStorage.getItem(key));
  const remember = useCallback((next: string | null) => {
    if (next === null) localStorage.removeItem(key);
    else localStorage.setItem(key, next);
    listeners.forEach((tell) => tell());
  }, [key]);
  return [value, remember] as const;
}
