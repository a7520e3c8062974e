import { Button, Stack } from '@mantine/core';
import { IconFilterOff, IconSteeringWheel } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { getDrivers, type DriverRow } from './api';
import type { DriverAction } from './DriverActions';
import { driverColumns } from './driverColumns';
import { driverParams, isNarrowed, type DriverList } from './driverListState';

interface DriversTableProps {
  list: DriverList;
  mayEdit: boolean;
  /** A dialog over the list speaks about somebody in it. */
  isHeld: boolean;
  onAction: (action: DriverAction, driver: DriverRow) => void;
}

const keyOf = ({ id }: DriverRow) => String(id);

function NoDrivers({ list: { state, set }, total }: { list: DriverList; total: number }) {
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  if (isNarrowed(state)) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title="Nobody matches" hint="Search for less, or take filters away."
        action={<Button variant="default" onClick={() => set({ search: null, type: null, is_blacklisted: null })}>Reset filters</Button>}
      />
    );
  }
  return <EmptyState icon={<IconSteeringWheel size={36} aria-hidden />} title="Nobody yet" hint="Drivers and helpers appear here as soon as somebody announces them." />;
}

/** One page of the register of drivers. */
export function DriversTable({ list, mayEdit, isHeld, onAction }: DriversTableProps) {
  const { state, set } = list;
  const params = driverParams(state);
  const query = useQuery({
    queryKey: ['drivers', params],
    queryFn: ({ signal }) => getDrivers(params, signal),
    placeholderData: keepPreviousData,
  });
  const calm = useCalmRows({ rows: query.data?.results, keyOf, scope: calmScope(query, params), isHeld });
  const columns = useMemo(() => driverColumns(mayEdit, onAction), [mayEdit, onAction]);
  if (query.isError && !query.data) {
    return <ErrorState title="The drivers could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.count ?? 0;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        <ListTable
          list="drivers" label="Drivers" minWidth={860} columns={columns} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone} loading={query.isPending}
          empty={<NoDrivers list={list} total={total} />}
        />
      </CalmList>
      {query.data && <Pager total={total} offset={state.offset} pageSize={state.pageSize} onChange={set} />}
    </Stack>
  );
}
