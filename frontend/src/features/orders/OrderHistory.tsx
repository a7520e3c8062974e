import { Stack, Text, Title } from '@mantine/core';
import { shownTime } from '../../shared/list/days';
import type { Order, OrderStatus } from './api';
import classes from './OrderHistory.module.css';
import { OrderChip } from './OrderChip';

const NEXT: Partial<Record<OrderStatus, string>> = {
  placed: 'Waits to be confirmed.',
  confirmed: 'Waits to be handed over.',
};

/** The states the order has certainly been in: whether a cancelled one was confirmed before is not told. */
function pastOf(status: OrderStatus): OrderStatus[] {
  return { placed: [], confirmed: ['placed'], fulfilled: ['placed', 'confirmed'], cancelled: ['placed'] }[status] as OrderStatus[];
}

/** How the order came to where it is. */
export function OrderHistory({ order }: { order: Order }) {
  const { status } = order;
  const when = (state: OrderStatus) => {
    if (state === 'placed') return `${shownTime(order.created_at)} by ${order.created_by_name}`;
    return state === status ? shownTime(order.updated_at) : '';
  };
  return (
    <Stack gap="xs" component="section" aria-label="History">
      <Title order={3} size="h5">History</Title>
      <ol className={classes.steps}>
        {[...pastOf(status), status].map((state) => (
          <li key={state} className={classes.step}><OrderChip status={state} /><Text span size="sm">{when(state)}</Text></li>
        ))}
      </ol>
      {NEXT[status] && <Text size="sm">{NEXT[status]}</Text>}
    </Stack>
  );
}
