import { Stack, Text, Title } from '@mantine/core';
import { shownTime } from '../../shared/list/days';
import { ORDER_STATUSES, type OneOrder, type OrderStatus, type OrderStep } from './api';
import classes from './OrderHistory.module.css';
import { OrderChip } from './OrderChip';
import { stepText } from './orderWords';

const NEXT: Partial<Record<OrderStatus, string>> = {
  placed: 'Waits to be confirmed.',
  confirmed: 'Waits to be handed over.',
};

function StepLine({ step: { at, actor, action } }: { step: OrderStep }) {
  const status = ORDER_STATUSES.find((one) => action === `order.${one}`);
  return (
    <li className={classes.step}>
      {status ? <OrderChip status={status} /> : <Text span size="sm" fw={500}>{stepText(action)}</Text>}
      <Text span size="sm">{shownTime(at)} by {actor || 'the system'}</Text>
    </li>
  );
}

/** How the order came to where it is, and what it waits for. */
export function OrderHistory({ order: { status, history } }: { order: OneOrder }) {
  return (
    <Stack gap="xs" component="section" aria-label="History">
      <Title order={3} size="h5">History</Title>
      {/* The first step first: the last line tells the next one. */}
      <ol className={classes.steps}>
        {history.toReversed().map((step, index) => <StepLine key={index} step={step} />)}
      </ol>
      {NEXT[status] && <Text size="sm">{NEXT[status]}</Text>}
    </Stack>
  );
}
