import { Button, Stack } from '@mantine/core';
import { IconCar, IconFilterOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { getVehicles, type VehicleRow } from './api';
import { vehicleColumns } from './vehicleColumns';
import { vehicleParams, type VehicleList } from './vehicleListState';

interface VehiclesTableProps {
  list: VehicleList;
  mayEdit: boolean;
  /** A dialog over the list speaks about one of its vehicles. */
  isHeld: boolean;
  onEdit: (vehicle: VehicleRow) => void;
}

const keyOf = ({ id }: VehicleRow) => String(id);

function NoVehicles({ list: { state, set }, total }: { list: VehicleList; total: number }) {
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  if (state.search) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title="No vehicle matches" hint="Search for less."
        action={<Button variant="default" onClick={() => set({ search: null })}>Reset search</Button>}
      />
    );
  }
  return <EmptyState icon={<IconCar size={36} aria-hidden />} title="No vehicle yet" hint="Vehicles appear here as soon as somebody announces one." />;
}

/** One page of the register of vehicles. */
export function VehiclesTable({ list, mayEdit, isHeld, onEdit }: VehiclesTableProps) {
  const { state, set } = list;
  const params = vehicleParams(state);
  const query = useQuery({
    queryKey: ['vehicles', params],
    queryFn: ({ signal }) => getVehicles(params, signal),
    placeholderData: keepPreviousData,
  });
  const calm = useCalmRows({ rows: query.data?.results, keyOf, scope: calmScope(query, params), isHeld });
  const columns = useMemo(() => vehicleColumns(mayEdit, onEdit), [mayEdit, onEdit]);
  if (query.isError && !query.data) {
    return <ErrorState title="The vehicles could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.count ?? 0;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        <ListTable
          list="vehicles" label="Vehicles" minWidth={700} columns={columns} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone} loading={query.isPending}
          empty={<NoVehicles list={list} total={total} />}
        />
      </CalmList>
      {query.data && <Pager total={total} offset={state.offset} pageSize={state.pageSize} onChange={set} />}
    </Stack>
  );
}
