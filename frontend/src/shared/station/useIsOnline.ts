import { useNetwork } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';
import { linkStatus } from '../live/LinkStatus';

/** Can the server be asked? The browser knows of the network, the live feed of the server behind it. */
export function useIsOnline(): boolean {
  const { online } = useNetwork();
  const link = useSyncExternalStore(linkStatus.subscribe, linkStatus.read);
  return online && link.state !== 'offline';
}
