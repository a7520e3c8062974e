import { Button, Stack } from '@mantine/core';
import { IconBarcode, IconFilterOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { DEVICE_ACTIONS } from '../../shared/bulk/actions';
import { BulkParts } from '../../shared/bulk/BulkParts';
import type { Bulk } from '../../shared/bulk/useBulk';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import type { ListState } from '../../shared/list/useListState';
import { Approval } from '../../shared/status/states';
import { getSerialNumbers, type Device } from './api';
import type { DeviceAction } from './actionRules';
import { deviceColumns } from './deviceColumns';
import { deviceParams, isNarrowed, type deviceListSchema } from './deviceListState';

interface DevicesTableProps {
  list: ListState<typeof deviceListSchema>;
  bulk: Bulk;
  approving: ReadonlySet<string>;
  selected: string | null;
  canRegister: boolean;
  /** A dialog over the list speaks about one of its devices. */
  isHeld: boolean;
  onOpen: (serial: string) => void;
  onAction: (action: DeviceAction, serial: string) => void;
}

const keyOf = (device: Device) => device.serialnumber;

function NoDevices({ list, total, canRegister }: Pick<DevicesTableProps, 'list' | 'canRegister'> & { total: number }) {
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => list.set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  if (isNarrowed(list.state)) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title="No device matches"
        hint="Search for less, or take filters away." action={<Button variant="default" onClick={list.reset}>Reset filters</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconBarcode size={36} aria-hidden />} title="No device yet"
      hint={canRegister ? 'Scan the first serial number into the field above.' : 'Production registers devices; they appear here.'}
    />
  );
}

export function DevicesTable({ list, bulk, approving, selected, canRegister, isHeld, onOpen, onAction }: DevicesTableProps) {
  const { state, set } = list;
  const params = deviceParams(state);
  const query = useQuery({
    queryKey: ['devices', params],
    queryFn: ({ signal }) => getSerialNumbers(params, signal),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => deviceColumns(onAction), [onAction]);
  const calm = useCalmRows({ rows: query.data?.data, keyOf, scope: calmScope(query, params), isHeld });
  const rows = useMemo(
    () => calm.rows.map((device) =>
      approving.has(device.serialnumber) ? { ...device, isapproved: Approval.Approved, everApproved: true } : device),
    [calm.rows, approving],
  );
  if (query.isError && !query.data) {
    return <ErrorState title="The devices could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.totalCount ?? 0;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        <ListTable
          list="devices" copied={keyOf} label="Devices" minWidth={1250} columns={columns} rows={rows} rowKey={keyOf} goneKeys={calm.gone}
          sort={{ index: state.sort, direction: state.dir }} onSort={({ index, direction }) => set({ sort: index, dir: direction })}
          loading={query.isPending} selectedKey={selected} onRowClick={(device) => onOpen(device.serialnumber)}
          selection={bulk.selection}
          empty={<NoDevices list={list} total={total} canRegister={canRegister} />}
        />
      </CalmList>
      {query.data && (
        <Pager total={total} bounded={query.data.totalIsBounded ?? false} offset={state.offset} pageSize={state.pageSize} onChange={set} />
      )}
      <BulkParts bulk={bulk} total={total} isBounded={query.data?.totalIsBounded ?? false} actions={DEVICE_ACTIONS} filtersDevices />
    </Stack>
  );
}
