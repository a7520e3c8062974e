import { Button, Stack } from '@mantine/core';
import { IconFilterOff, IconShoppingCart } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { getOrders, type Order } from './api';
import { orderColumns } from './orderColumns';
import { isNarrowed, orderParams, type OrderList } from './orderListState';
import type { OrderStep } from './orderRules';

interface OrdersTableProps {
  list: OrderList;
  seesAll: boolean;
  selected: string | null;
  /** A dialog over the list speaks about one of its orders. */
  isHeld: boolean;
  onOpen: (id: string) => void;
  onStep: (step: OrderStep, order: Order) => void;
}

const keyOf = ({ id }: Order) => String(id);

function NoOrders({ list, seesAll, total }: Pick<OrdersTableProps, 'list' | 'seesAll'> & { total: number }) {
  const { state, set } = list;
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  if (isNarrowed(state)) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title="No order matches" hint="Search for less, or take filters away."
        action={<Button variant="default" onClick={() => set({ search: null, status: null, customer: null })}>Reset filters</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconShoppingCart size={36} aria-hidden />} title={seesAll ? 'No order yet' : 'You have ordered nothing yet'}
      hint={seesAll ? 'Orders appear here as soon as somebody places one.' : 'Choose a product, say how many, and your order appears here.'}
      action={<Button component={Link} to="/products" variant="default">See the products</Button>}
    />
  );
}

export function OrdersTable({ list, seesAll, selected, isHeld, onOpen, onStep }: OrdersTableProps) {
  const { state, set } = list;
  const params = orderParams(state);
  const query = useQuery({
    queryKey: ['orders', params],
    queryFn: ({ signal }) => getOrders(params, signal),
    placeholderData: keepPreviousData,
  });
  const calm = useCalmRows({ rows: query.data?.results, keyOf, scope: calmScope(query, params), isHeld });
  const columns = useMemo(() => orderColumns(seesAll, onStep), [seesAll, onStep]);
  if (query.isError && !query.data) {
    return <ErrorState title="The orders could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.count ?? 0;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        <ListTable
          list="orders" label="Orders" minWidth={880} columns={columns} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone}
          sort={{ index: state.sort, direction: state.dir }} onSort={({ index, direction }) => set({ sort: index, dir: direction })}
          loading={query.isPending} selectedKey={selected} onRowClick={({ id }) => onOpen(String(id))}
          empty={<NoOrders list={list} seesAll={seesAll} total={total} />}
        />
      </CalmList>
      {query.data && <Pager total={total} offset={state.offset} pageSize={state.pageSize} onChange={set} />}
    </Stack>
  );
}
