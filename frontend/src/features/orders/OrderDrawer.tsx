import { Anchor, Divider, Drawer, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../../shared/http';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { shownMoney } from '../../shared/money';
import { useSession } from '../../shared/session/useSession';
import { SerialText } from '../../shared/status/SerialText';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { getOrder, type Order } from './api';
import { OrderChip } from './OrderChip';
import { OrderCustomer } from './OrderCustomer';
import { OrderHistory } from './OrderHistory';
import type { OrderStep } from './orderRules';
import { OrderSteps } from './OrderSteps';

interface OrderDrawerProps {
  /** As the address has it. */
  id: string;
  onClose: () => void;
  onStep: (step: OrderStep, order: Order) => void;
}

function OrderFacts({ order }: { order: Order }) {
  const facts: [string, ReactNode][] = [
    ['Product', <Anchor key="product" component={Link} size="sm" to={`/products/${order.product}`}>{order.product_name}</Anchor>],
    ['Pieces', order.quantity.toLocaleString('en')],
    ['Price each', shownMoney(order.unit_price)],
    ['Total', <Text key="total" span size="sm" fw={600}>{shownMoney(order.total_amount)}</Text>],
    ['Ordered by', order.created_by_name],
  ];
  return (
    <Table variant="vertical" withRowBorders={false} verticalSpacing={4} aria-label="Facts">
      <Table.Tbody>
        {facts.map(([name, value]) => (
          <Table.Tr key={name}><Table.Th w={130} fw={500}>{name}</Table.Th><Table.Td>{value}</Table.Td></Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function OrderDevices({ serials }: { serials: string[] }) {
  const { can } = useSession();
  return (
    <Stack gap={4} component="section" aria-label="Devices">
      <Title order={3} size="h5">Devices</Title>
      {serials.map((serial) => (
        <Group key={serial} gap="xs">
          <SerialText serial={serial} />
          {can('view_mappings') && <Anchor component={Link} size="sm" to={`/mappings?serialNumber=${encodeURIComponent(serial)}`}>Mapping</Anchor>}
        </Group>
      ))}
    </Stack>
  );
}

type LoadedOrderProps = Pick<OrderDrawerProps, 'onStep'> & { id: number; onAdding: (isAdding: boolean) => void };

function LoadedOrder({ id, onStep, onAdding }: LoadedOrderProps) {
  const { data: order, error, isPending, refetch } = useQuery({
    queryKey: ['order', String(id)],
    queryFn: ({ signal }) => getOrder(id, signal),
  });
  if (isPending) return <Stack><Skeleton height={28} /><Skeleton height={160} /><Skeleton height={90} /></Stack>;
  if (error instanceof ApiError && error.status === 404) return <NoOrder />;
  if (!order) return <ErrorState title="The order could not be loaded" error={error!} onRetry={() => void refetch()} />;
  return (
    <Stack>
      <Group justify="space-between"><OrderChip status={order.status} /><OrderSteps order={order} onStep={onStep} /></Group>
      <OrderFacts order={order} />
      <OrderCustomer order={order} onAdding={onAdding} />
      {order.devices.length > 0 && <OrderDevices serials={order.devices} />}
      <Divider />
      <OrderHistory order={order} />
    </Stack>
  );
}

const NoOrder = () => <EmptyState title="There is no such order" hint="The address may have a typing mistake, or the order is somebody else's." />;

/** One order: its state, facts, devices and what may be done about it. */
export function OrderDrawer({ id, onClose, onStep }: OrderDrawerProps) {
  useFocusReturn();
  const [isAdding, setIsAdding] = useState(false);
  const isNumber = /^\d{1,15}$/.test(id);
  return (
    <Drawer opened onClose={onClose} position="right" size="md" returnFocus={false} closeOnEscape={!isAdding} title={<Text fw={600} size="lg">Order {isNumber && id}</Text>}>
      {isNumber ? <LoadedOrder id={Number(id)} onStep={onStep} onAdding={setIsAdding} /> : <NoOrder />}
    </Drawer>
  );
}
