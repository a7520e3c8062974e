import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { CustomerPicker } from '../../shared/customers/CustomerPicker';
import { isUnchosen, NOBODY, UNCHOSEN, type Picked } from '../../shared/customers/picked';
import { formErrors, sentence } from '../../shared/http';
import { useSession } from '../../shared/session/useSession';
import { useChange } from '../../shared/useChange';
import { useIntentKey } from '../../shared/useIntentKey';
import { setOrderCustomer, type Order } from './api';

interface OrderCustomerProps {
  order: Order;
  onAdding: (isAdding: boolean) => void;
}

function useSetCustomer(order: Order, onDone: () => void) {
  const intent = useIntentKey();
  return useChange({
    send: async (customer: number | null) => {
      try {
        await setOrderCustomer(order.id, customer, intent.keyFor({ customer }));
      } catch (error) {
        intent.forgetIfFinal(error);
        throw error;
      }
    },
    refreshes: ['orders', 'order'],
    said: (_, customer) => (customer ? `The customer of order ${order.id} is set.` : `Order ${order.id} is for no customer of the directory.`),
    refusedTitle: false,
    onDone,
  });
}

function CustomerForm({ order, onAdding, onClose }: OrderCustomerProps & { onClose: () => void }) {
  const [picked, setPicked] = useState<Picked>(NOBODY);
  const [problem, setProblem] = useState<string>();
  const change = useSetCustomer(order, onClose);
  const choose = (next: Picked) => {
    setPicked(next);
    setProblem(undefined);
  };
  const send = (customer: number | null) => {
    if (change.isPending) return;
    change.mutate(customer, { onError: (error) => setProblem(formErrors(error).customer ?? sentence(error)) });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (picked.customer) send(picked.customer.id);
    else setProblem(isUnchosen(picked) ? UNCHOSEN : 'Choose a customer.');
  };
  return (
    <form onSubmit={submit} noValidate aria-label="Customer of this order">
      <Stack gap="xs">
        <CustomerPicker
          autoFocus opensOnFocus={false} required placeholder={order.customer_name ?? undefined} error={problem}
          value={picked} onChange={choose} onAdding={onAdding}
        />
        <Group justify="flex-end" gap="xs">
          {order.customer && <Button variant="default" onClick={() => send(null)}>No customer</Button>}
          <Button variant="default" onClick={onClose}>Cancel</Button>
          <Button type="submit" loading={change.isPending}>Save customer</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Whom the order is for. Sales sets, changes and clears it. */
export function OrderCustomer({ order, onAdding }: OrderCustomerProps) {
  const { can } = useSession();
  const [editing, setEditing] = useState<'not yet' | 'now' | 'done'>('not yet');
  const { customer, customer_name: name, customer_code: code } = order;
  const mayChange = can('decide_order');
  if (!customer && !mayChange) return null;
  const shown = <bdi>{name}</bdi>;
  return (
    <Stack gap={4} component="section" aria-label="Customer">
      <Title order={3} size="h5">Customer</Title>
      {editing === 'now' ? <CustomerForm order={order} onAdding={onAdding} onClose={() => setEditing('done')} /> : (
        <Group gap="xs" justify="space-between" align="start" wrap="nowrap">
          <Text size="sm" component="div" className="wrapAnywhere">
            {!customer && 'Nobody said yet.'}
            {customer && (can('view_customers') ? <Anchor component={Link} size="sm" to={`/customers/${customer}`}>{shown}</Anchor> : shown)}
            {customer && ` (${code})`}
          </Text>
          {mayChange && (
            <Button size="compact-sm" variant="default" flex="none" autoFocus={editing === 'done'} onClick={() => setEditing('now')}>
              {customer ? 'Change customer' : 'Set customer'}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
