import { Group, Stack, Title } from '@mantine/core';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { useSearchParam } from '../../shared/list/useSearchParam';
import { useSession } from '../../shared/session/useSession';
import type { Order } from './api';
import { OrderFilters } from './OrderFilters';
import { orderListSchema, orderParams } from './orderListState';
import type { OrderStep } from './orderRules';
import { OrdersTable } from './OrdersTable';

const OrderDrawer = lazy(async () => ({ default: (await import('./OrderDrawer')).OrderDrawer }));
const OrderDialogs = lazy(async () => ({ default: (await import('./OrderDialogs')).OrderDialogs }));

/** One's own orders, or everybody's for staff, and what is to be done about each. `?order=ID` opens one. */
export function OrdersPage() {
  const { can } = useSession();
  const list = useListState(orderListSchema);
  const [openId, setOpenId] = useSearchParam('order');
  const [dialog, setDialog] = useState<{ step: OrderStep; order: Order } | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useSearchKey(searchField, dialog === null && openId === null);

  const seesAll = can('view_all_orders');
  const onStep = useCallback((step: OrderStep, order: Order) => setDialog({ step, order }), []);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>{seesAll ? 'Orders' : 'My orders'}</Title>
        <ExportMenu list="orders" params={orderParams(list.state)} />
      </Group>
      <OrderFilters list={list} searchField={searchField} seesAll={seesAll} />
      <OrdersTable list={list} seesAll={seesAll} selected={openId} isHeld={dialog !== null} onOpen={setOpenId} onStep={onStep} />
      <Suspense fallback={null}>{openId && <OrderDrawer id={openId} onClose={() => setOpenId(null)} onStep={onStep} />}</Suspense>
      <Suspense fallback={null}>{dialog && <OrderDialogs {...dialog} onClose={() => setDialog(null)} />}</Suspense>
    </Stack>
  );
}
