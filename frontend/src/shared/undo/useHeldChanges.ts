import { useEffect, useSyncExternalStore } from 'react';
import { beforeSignOut } from '../session/session';
import type { HeldChanges } from './heldChanges';

interface Outcomes {
  /** Reads again what shows the change; resolves when the screen is new. */
  refresh: () => Promise<unknown>;
  tellFailure: (key: string, error: unknown) => void;
}

/** The changes not yet sent or confirmed; they go out at once when the page is left. */
export function useHeldChanges(held: HeldChanges, { refresh, tellFailure }: Outcomes) {
  useEffect(() => {
    held.tellOutcomes({
      onDone: refresh,
      onFailed: (key, error) => {
        tellFailure(key, error);
        void refresh();
      },
    });
  }, [held, refresh, tellFailure]);
  useEffect(() => {
    const leave = () => held.flushOnLeaving();
    window.addEventListener('pagehide', leave);
    const forget = beforeSignOut(() => held.flush());
    return () => {
      window.removeEventListener('pagehide', leave);
      forget();
      void held.flush();
    };
  }, [held]);
  return useSyncExternalStore(held.subscribe, held.read);
}
