import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { useSession } from '../../shared/session/useSession';
import { MODE_FACTS, MODES, type Mode } from './modes';

/** What this account may do here. */
function useAllowedModes(): Mode[] {
  const { can } = useSession();
  return MODES.filter((mode) => can(MODE_FACTS[mode].action) && (mode !== 'register_approve' || can('register_device')));
}

/** The mode that scans are taken in; deactivating asks for its reason first, and never outlives the page. */
export function useMode() {
  const allowed = useAllowedModes();
  const [kept, keep] = useLocalStorage<Mode>({ key: 'silo-station-mode', defaultValue: 'register', getInitialValueInEffect: false });
  const [reason, setReason] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const safe = allowed.includes(kept) && kept !== 'deactivate' ? kept : (allowed[0] ?? 'check');
  const mode: Mode = reason === null ? safe : 'deactivate';
  return {
    allowed, mode, reason: reason ?? '', isAsking,
    /** False for a mode this account may not use. */
    switchTo(next: Mode): boolean {
      if (!allowed.includes(next)) return false;
      if (next === 'deactivate') {
        if (reason === null) setIsAsking(true);
        return true;
      }
      setReason(null);
      keep(next);
      return true;
    },
    /** The reason of every deactivation until the mode is left; null = not meant after all. */
    answer(given: string | null) {
      setIsAsking(false);
      if (given) setReason(given);
    },
  };
}
