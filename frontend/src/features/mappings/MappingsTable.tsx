import { Button, Stack } from '@mantine/core';
import { IconFilterOff, IconLink } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MAPPING_ACTIONS } from '../../shared/bulk/actions';
import { BulkParts } from '../../shared/bulk/BulkParts';
import type { Bulk } from '../../shared/bulk/useBulk';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import type { ListState } from '../../shared/list/useListState';
import { useSession } from '../../shared/session/useSession';
import { getCustomerMappings, type Mapping } from './api';
import { mappingColumns } from './mappingColumns';
import type { OpenDialog } from './MappingDialogs';
import { isNarrowed, mappingParams, type mappingListSchema } from './mappingListState';

interface MappingsTableProps {
  list: ListState<typeof mappingListSchema>;
  bulk: Bulk;
  ask: (dialog: OpenDialog) => void;
  /** The button that makes a mapping, for somebody who may. */
  create: ReactNode;
  /** A dialog over the list speaks about one of its mappings. */
  isHeld: boolean;
}

const keyOf = (mapping: Mapping) => mapping.upiDeviceSerialNumber;

function NoMappings({ list, total, create }: Pick<MappingsTableProps, 'list' | 'create'> & { total: number }) {
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => list.set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  if (isNarrowed(list.state)) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title="No mapping matches"
        hint="Search for less, or take filters away." action={<Button variant="default" onClick={list.reset}>Reset filters</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconLink size={36} aria-hidden />} title="No device is mapped yet"
      hint={create ? 'Map an approved device to its customer.' : 'Sales maps devices to customers; mappings appear here.'} action={create}
    />
  );
}

export function MappingsTable({ list, bulk, ask, create, isHeld }: MappingsTableProps) {
  const { can } = useSession();
  const { state, set } = list;
  const params = mappingParams(state);
  const query = useQuery({
    queryKey: ['mappings', params],
    queryFn: ({ signal }) => getCustomerMappings(params, signal),
    placeholderData: keepPreviousData,
  });
  const calm = useCalmRows({ rows: query.data?.data, keyOf, scope: calmScope(query, params), isHeld });
  if (query.isError && !query.data) {
    return <ErrorState title="The mappings could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.totalCount ?? 0;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        <ListTable
          list="mappings" label="Mappings" minWidth={1400} columns={mappingColumns(can, ask)} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone}
          sort={{ index: state.sort, direction: state.dir }} onSort={({ index, direction }) => set({ sort: index, dir: direction })}
          selection={bulk.selection}
          loading={query.isPending} empty={<NoMappings list={list} total={total} create={create} />}
        />
      </CalmList>
      {query.data && (
        <Pager total={total} bounded={query.data.totalIsBounded ?? false} offset={state.offset} pageSize={state.pageSize} onChange={set} />
      )}
      <BulkParts bulk={bulk} total={total} isBounded={query.data?.totalIsBounded ?? false} actions={MAPPING_ACTIONS} />
    </Stack>
  );
}
