import { Anchor, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { shownTime } from '../../shared/list/days';
import { shownMoney } from '../../shared/money';
import { getOrders, type Order } from './api';
import { OrderChip } from './OrderChip';
import classes from './OrderHistory.module.css';
import { piecesOf } from './orderWords';

const PARAMS = { ordering: '-created_at', limit: 5, offset: 0 };

function OrderLine({ order }: { order: Order }) {
  return (
    <li className={classes.step}>
      <OrderChip status={order.status} />
      <Anchor component={Link} size="sm" to={`/orders?order=${order.id}`} style={{ overflowWrap: 'anywhere' }}>Order {order.id}: {piecesOf(order)}</Anchor>
      <Text span size="sm">{shownMoney(order.total_amount)}, {shownTime(order.created_at)}</Text>
    </li>
  );
}

function Lines({ orders }: { orders: Order[] }) {
  if (orders.length === 0) {
    return <EmptyState title="You have ordered nothing yet" hint="Choose a product and say how many; your order appears here." />;
  }
  return <ul className={classes.steps} aria-label="Your orders">{orders.map((order) => <OrderLine key={order.id} order={order} />)}</ul>;
}

/** The last orders somebody placed, for a first page. */
export function LatestOrders() {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['orders', PARAMS], queryFn: ({ signal }) => getOrders(PARAMS, signal) });
  return (
    <Stack gap="sm" component="section" aria-label="Your orders">
      <Group justify="space-between">
        <Title order={2}>Your orders</Title>
        <Anchor component={Link} to="/orders">All your orders</Anchor>
      </Group>
      <Paper withBorder p="md">
        {isPending && <Skeleton height={120} />}
        {error && !data && <ErrorState title="The orders could not be loaded" error={error} onRetry={() => void refetch()} />}
        {data && <Lines orders={data.results} />}
      </Paper>
    </Stack>
  );
}
