import { Anchor, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { shownMoney } from '../../shared/money';
import { Section } from '../../shared/Section';
import type { Customer, CustomerOrder } from './api';
import { ordersQuery } from './customerQueries';
import { PartPager } from './PartPager';
import { usePart } from './usePart';

const columns: Column<CustomerOrder>[] = [
  { key: 'id', header: 'Order', render: ({ id }) => <Anchor component={Link} size="sm" to={`/orders?order=${id}`}>Order {id}</Anchor> },
  { key: 'product', header: 'Product', render: ({ product_name }) => <Text span size="sm" className="wrapAnywhere">{product_name}</Text> },
  { key: 'quantity', header: 'Pieces', render: ({ quantity }) => quantity.toLocaleString('en') },
  { key: 'total', header: 'Total', render: ({ total_amount }) => shownMoney(total_amount) },
  { key: 'status', header: 'Status', render: ({ status }) => <Text span size="sm" tt="capitalize">{status}</Text> },
  { key: 'created', header: 'Ordered', render: ({ created_at }) => shownTime(created_at) },
];

/** The orders that were placed for the customer. */
export function CustomerOrders({ customer }: { customer: Customer }) {
  const [part, setPart] = usePart('orders');
  const { data, error, isPending, refetch } = useQuery({ ...ordersQuery(customer, part), placeholderData: keepPreviousData });
  const all = <Anchor component={Link} size="sm" to={`/orders?customer=${customer.id}`}>Open in Orders</Anchor>;
  return (
    <Section title="Orders" action={all}>
      {error && !data ? <ErrorState title="The orders could not be loaded" error={error} onRetry={() => void refetch()} /> : (
        <ListTable
          label="Orders" minWidth={560} columns={columns} rows={data?.results ?? []} rowKey={(order) => String(order.id)}
          loading={isPending} empty={<Text size="sm">{data?.count ? 'Nothing on this page.' : 'No order was placed for this customer.'}</Text>}
        />
      )}
      {data && <PartPager label="Pages of orders" total={data.count} part={part} onChange={setPart} />}
    </Section>
  );
}
