import { Text } from '@mantine/core';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { shownMoney } from '../../shared/money';
import type { Order } from './api';
import { OrderChip } from './OrderChip';
import { OrderSort } from './orderListState';
import type { OrderStep } from './orderRules';
import { OrderSteps } from './OrderSteps';

const nowrap = (text: string) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{text}</Text>;

const CustomerName = ({ name }: { name: string }) => (
  <Text span size="sm" display="block" maw={180} truncate="end" dir="auto" ta="start" title={name}>{name}</Text>
);

export function orderColumns(seesAll: boolean, onStep: (step: OrderStep, order: Order) => void): Column<Order>[] {
  const columns: Column<Order>[] = [
    { key: 'id', header: 'Order', render: ({ id }) => <Text span size="sm" fw={600}>{id}</Text> },
    { key: 'product', header: 'Product', render: ({ product_name }) => <Text span size="sm" style={{ overflowWrap: 'anywhere' }}>{product_name}</Text> },
    { key: 'quantity', header: 'Pieces', render: ({ quantity }) => quantity.toLocaleString('en') },
    { key: 'total', header: 'Total', sortIndex: OrderSort.Total, render: ({ total_amount }) => nowrap(shownMoney(total_amount)) },
    { key: 'status', header: 'Status', sortIndex: OrderSort.Status, render: ({ status }) => <OrderChip status={status} /> },
    { key: 'created', header: 'Ordered', sortIndex: OrderSort.Created, render: ({ created_at }) => nowrap(shownTime(created_at)) },
    { key: 'customer', header: 'Customer', render: ({ customer_name: name }) => name && <CustomerName name={name} /> },
    { key: 'by', header: 'By', render: ({ created_by_name }) => created_by_name },
    { key: 'steps', header: 'Actions', pinned: true, render: (order) => <OrderSteps order={order} onStep={onStep} /> },
  ];
  return seesAll ? columns : columns.filter(({ key }) => key !== 'by' && key !== 'customer');
}
