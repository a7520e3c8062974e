import { Button, Group, Stack, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useBulk } from '../../shared/bulk/useBulk';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { useSearchParam } from '../../shared/list/useSearchParam';
import { sessionQuery } from '../../shared/session/session';
import { useSession } from '../../shared/session/useSession';
import { useAsked } from '../../shared/useAsked';
import { AddDeviceField } from './AddDeviceField';
import { allocateSerialNumber, releaseSerialNumber } from './api';
import type { DeviceAction } from './actionRules';
import type { OpenDialog } from './DeviceDialogs';
import { DeviceFilters } from './DeviceFilters';
import { deviceListSchema, deviceParams } from './deviceListState';
import { DevicesTable } from './DevicesTable';
import { pendingApprovals } from './pendingApprovals';
import { UndoApprovals } from './UndoApprovals';
import { useDeviceChange } from './useDeviceChange';
import { usePendingApprovals } from './usePendingApprovals';
import { useScannerFocus } from './useScannerFocus';

// What opens over the list comes after it, so that the first scan need not wait for it.
const DeviceDialogs = lazy(async () => ({ default: (await import('./DeviceDialogs')).DeviceDialogs }));
const DeviceDrawer = lazy(async () => ({ default: (await import('./DeviceDrawer')).DeviceDrawer }));
const FetchDeviceModal = lazy(async () => ({ default: (await import('./FetchDeviceModal')).FetchDeviceModal }));

/** What each action of a row does: at once, after a question, or on another page. */
function useRunAction(ask: (dialog: OpenDialog) => void) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { mutate: release } = useDeviceChange(({ serial }: { serial: string }) => releaseSerialNumber(serial));
  const { mutate: allocate } = useDeviceChange(({ serial }: { serial: string }) => allocateSerialNumber(serial));
  return useCallback((action: DeviceAction, serial: string) => {
    switch (action) {
      case 'approve':
        pendingApprovals.hold(serial);
        // A request sent while the tab closes cannot refresh a worn-out session: that happens now, if at all.
        return void client.prefetchQuery(sessionQuery);
      case 'map': return void navigate(`/mappings?map=${encodeURIComponent(serial)}`);
      case 'release': return release({ serial });
      case 'allocate': return allocate({ serial });
      default: return ask({ kind: action, serial });
    }
  }, [navigate, client, release, allocate, ask]);
}

/** The register of devices: add by scanner, find, approve, take out of use, and read the history of each. */
export function DevicesPage() {
  const { can } = useSession();
  const list = useListState(deviceListSchema);
  const params = deviceParams(list.state);
  const bulk = useBulk(params);
  const [openSerial, setOpenSerial] = useSearchParam('device');
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [isFetching, setIsFetching] = useState(false);
  const addField = useRef<HTMLInputElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const approvals = usePendingApprovals();
  const approving = useMemo(() => new Set(approvals.map(({ key }) => key)), [approvals]);
  const onAction = useRunAction(setDialog);

  const mayRegister = can('register_device');
  const isDialogOpen = dialog !== null || isFetching || openSerial !== null || bulk.open !== null;
  useScannerFocus(addField, mayRegister && !isDialogOpen);
  useSearchKey(searchField, !isDialogOpen);
  useAsked({ add: () => addField.current?.focus(), fetch: () => setIsFetching(can('fetch_device')) });

  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>Devices</Title>
        <Group gap="xs">
          {can('fetch_device') && (
            <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => setIsFetching(true)}>Fetch a device</Button>
          )}
          <ExportMenu list="devices" params={params} />
        </Group>
      </Group>
      {mayRegister && <AddDeviceField field={addField} />}
      <DeviceFilters list={list} searchField={searchField} />
      <DevicesTable
        list={list} bulk={bulk} approving={approving} selected={openSerial} canRegister={mayRegister} isHeld={isDialogOpen}
        onOpen={setOpenSerial} onAction={onAction}
      />
      <UndoApprovals approvals={approvals} />
      <Suspense fallback={null}>
        {openSerial && <DeviceDrawer serial={openSerial} approving={approving} onClose={() => setOpenSerial(null)} onAction={onAction} />}
      </Suspense>
      <Suspense fallback={null}>{dialog && <DeviceDialogs dialog={dialog} onClose={() => setDialog(null)} />}</Suspense>
      <Suspense fallback={null}>{isFetching && <FetchDeviceModal onClose={() => setIsFetching(false)} />}</Suspense>
    </Stack>
  );
}
