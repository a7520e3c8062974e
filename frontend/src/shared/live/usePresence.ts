import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useSyncExternalStore } from 'react';

import type { Doing, Person } from './frames';
import { presence } from './presence';

/** A serial that is still being typed is nobody's place yet. */
const PAUSE_MS = 400;

/** Who else is at this device, the own name left out. */
export function useOthersAt(serial: string): Person[] {
  return useSyncExternalStore(presence.subscribe, useCallback(() => presence.of(serial), [serial]));
}

/** Tells the others that this person is at a device as long as the component is shown; null is nowhere. */
export function useTellPresence(serial: string | null, doing: Doing): void {
  const [key] = useDebouncedValue(serial, PAUSE_MS);
  useEffect(() => {
    if (key) return presence.enter({ key, doing });
  }, [key, doing]);
}
