import { Box, Group, Paper, Stack, Switch, Text, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { ScanResults } from './ScanResults';
import { useRefreshRegister } from '../../shared/list/useRefreshRegister';
import { ScanField } from '../../shared/scan/ScanField';
import { useKnownPatterns } from '../../shared/serialPattern';
import { scanQueue } from './scanQueue';

/** Where production registers devices, and what became of the last scans. */
export function AddDeviceField({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const [isUpiPro, setIsUpiPro] = useState(false);
  const board = useSyncExternalStore(scanQueue.subscribe, scanQueue.read);
  const refresh = useRefreshRegister();
  const patterns = useKnownPatterns();

  // The list is read again once per burst, when the last scan has been answered.
  const wasWaiting = useRef(false);
  useEffect(() => {
    if (wasWaiting.current && board.waiting === 0) void refresh();
    wasWaiting.current = board.waiting > 0;
  }, [board.waiting, refresh]);

  return (
    <Paper withBorder p="sm">
      <Group gap="md" align="start">
        <Stack gap="xs" flex="5 1 15rem" miw={0}>
          <ScanField
            field={field} label="Add a device" description="Scan or type a serial number, then Enter"
            placeholder={isUpiPro ? 'UPI PRO serial' : patterns[0]?.example} onScan={(text) => scanQueue.push(text, isUpiPro)}
          />
          <Switch label="UPI PRO serials" checked={isUpiPro} onChange={(event) => setIsUpiPro(event.currentTarget.checked)} />
          <VisuallyHidden role="status">{board.waiting > 0 ? `${board.waiting} waiting` : ''}</VisuallyHidden>
        </Stack>
        <Box flex="7 1 18rem" miw={0}>
          {board.latest.length > 0 ? <ScanResults board={board} /> : (
            <Text size="sm" mt={{ base: 0, sm: 26 }}>
              Each scan is answered here. Keep scanning: what the server has not yet answered waits in line.
            </Text>
          )}
        </Box>
      </Group>
    </Paper>
  );
}
