import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';

/** Told at the bottom so that nothing the person works on moves. */
export function OfflineBanner() {
  const { online } = useNetwork();
  return (
    <div role="status" aria-live="polite">
      {!online && (
        <Alert pos="fixed" bottom={8} left={8} right={8} color="yellow" icon={<IconWifiOff aria-hidden />} className="offline">
          You are offline. What you see may be old; changes are refused until the connection is back.
        </Alert>
      )}
    </div>
  );
}
