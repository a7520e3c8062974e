import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

const NAMES = ['devices', 'device', 'mappings', 'overview'];

/** Reads again whatever shows devices or mappings, for each changes the other; resolves when the screen is new. */
export function useRefreshRegister() {
  const client = useQueryClient();
  return useCallback(() => Promise.all(NAMES.map((name) => client.invalidateQueries({ queryKey: [name] }))), [client]);
}
