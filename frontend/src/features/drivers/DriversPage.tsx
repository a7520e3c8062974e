import { Group, Stack, Title } from '@mantine/core';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { useSession } from '../../shared/session/useSession';
import type { DriverRow } from './api';
import type { DriverAction } from './DriverActions';
import { DriverFilters } from './DriverFilters';
import { driverListSchema, driverParams } from './driverListState';
import { DriversTable } from './DriversTable';

const DriverDialogs = lazy(async () => ({ default: (await import('./DriverDialogs')).DriverDialogs }));

/** Everybody who came to the gate as driver or helper: who they are, how the gate rates them, who may not come in. */
export function DriversPage() {
  const { can } = useSession();
  const list = useListState(driverListSchema);
  const [dialog, setDialog] = useState<{ action: DriverAction; driver: DriverRow } | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useSearchKey(searchField, dialog === null);
  const onAction = useCallback((action: DriverAction, driver: DriverRow) => setDialog({ action, driver }), []);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>Drivers</Title>
        <ExportMenu list="drivers" params={driverParams(list.state)} />
      </Group>
      <DriverFilters list={list} searchField={searchField} />
      <DriversTable list={list} mayEdit={can('decide_gate')} isHeld={dialog !== null} onAction={onAction} />
      <Suspense fallback={null}>{dialog && <DriverDialogs {...dialog} onClose={() => setDialog(null)} />}</Suspense>
    </Stack>
  );
}
