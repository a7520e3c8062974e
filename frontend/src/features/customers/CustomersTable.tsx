import { Button, Stack } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAddressBook, IconFilterOff, IconTrash } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { getCustomers, type Customer } from './api';
import type { CustomerAction } from './CustomerActions';
import { customerColumns } from './customerColumns';
import { customerParams, isLastDeletedFirst, isNarrowed, type CustomerList } from './customerListState';

interface CustomersTableProps {
  list: CustomerList;
  mayEdit: boolean;
  /** A dialog over the list speaks about one of its customers. */
  isHeld: boolean;
  /** The button that adds a customer, for somebody who may. */
  add: ReactNode;
  onAction: (action: CustomerAction, customer: Customer) => void;
}

const keyOf = ({ id }: Customer) => String(id);

function NoCustomers({ list: { state, set }, add, total }: Pick<CustomersTableProps, 'list' | 'add'> & { total: number }) {
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  if (isNarrowed(state)) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title={state.deleted ? 'No deleted customer matches' : 'No customer matches'}
        hint="Search for less, or take filters away."
        action={<Button variant="default" onClick={() => set({ search: null, company: null })}>Reset filters</Button>}
      />
    );
  }
  if (state.deleted) {
    return <EmptyState icon={<IconTrash size={36} aria-hidden />} title="No customer is deleted" hint="Deleted customers wait here and can be restored." />;
  }
  return (
    <EmptyState
      icon={<IconAddressBook size={36} aria-hidden />} title="No customer yet" action={add}
      hint={add ? 'Add the first one: devices are mapped to customers by their code.' : 'Sales adds customers; they appear here.'}
    />
  );
}

/** One page of the directory, or of those deleted from it. */
export function CustomersTable({ list, mayEdit, isHeld, add, onAction }: CustomersTableProps) {
  const navigate = useNavigate();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { state, set } = list;
  const params = customerParams(state);
  const query = useQuery({
    queryKey: ['customers', params],
    queryFn: ({ signal }) => getCustomers(params, signal),
    placeholderData: keepPreviousData,
  });
  const calm = useCalmRows({ rows: query.data?.results, keyOf, scope: calmScope(query, params), isHeld });
  const areDeleted = state.deleted === '1';
  const columns = useMemo(() => customerColumns({ isNarrow, areDeleted, mayEdit, onAction }), [isNarrow, areDeleted, mayEdit, onAction]);
  if (query.isError && !query.data) {
    return <ErrorState title="The customers could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.count ?? 0;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        <ListTable
          list={areDeleted ? 'deleted-customers' : 'customers'}
          label={areDeleted ? 'Deleted customers' : 'Customers'} minWidth={1000} columns={columns} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone}
          sort={isLastDeletedFirst(state) ? undefined : { index: state.sort, direction: state.dir }} onSort={({ index, direction }) => set({ sort: index, dir: direction })}
          loading={query.isPending} onRowClick={areDeleted ? undefined : ({ id }) => void navigate(`/customers/${id}`)}
          empty={<NoCustomers list={list} add={add} total={total} />}
        />
      </CalmList>
      {query.data && (
        <Pager total={total} bounded={query.data.count_is_bounded ?? false} offset={state.offset} pageSize={state.pageSize} onChange={set} />
      )}
    </Stack>
  );
}
