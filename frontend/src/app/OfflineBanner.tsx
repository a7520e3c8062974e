import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { useLocation } from 'react-router';

/** Takes scans offline as well, and says so itself. */
const STATION = '/devices/station';

/** Told at the bottom so that nothing the person works on moves. */
export function OfflineBanner() {
  const { online } = useNetwork();
  const { pathname } = useLocation();
  return (
    <div role="status" aria-live="polite">
      {!online && pathname !== STATION && (
        <Alert pos="fixed" bottom={8} left={8} right={8} color="yellow" icon={<IconWifiOff aria-hidden />} className="offline">
          You are offline. What you see may be old; changes are refused until the connection is back.
        </Alert>
      )}
    </div>
  );
}
