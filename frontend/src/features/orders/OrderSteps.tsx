import { Button, Group } from '@mantine/core';
import { useSession } from '../../shared/session/useSession';
import type { Order } from './api';
import { stepsFor, type OrderStep } from './orderRules';

const LABELS: Record<OrderStep, string> = { confirm: 'Confirm', fulfil: 'Fulfil', cancel: 'Cancel' };

interface OrderStepsProps {
  order: Order;
  onStep: (step: OrderStep, order: Order) => void;
}

/** What this person may do with this order now; each asks before it is done. */
export function OrderSteps({ order, onStep }: OrderStepsProps) {
  const steps = stepsFor(order, useSession());
  if (steps.length === 0) return null;
  return (
    <Group gap={6} wrap="nowrap" justify="flex-end">
      {steps.map((step) => (
        <Button
          key={step} size="compact-sm" variant={step === 'cancel' ? 'subtle' : 'default'} color={step === 'cancel' ? 'gray' : undefined}
          c={step === 'cancel' ? 'var(--mantine-color-text)' : undefined}
          aria-label={`${LABELS[step]} order ${order.id}`} onClick={() => onStep(step, order)}
        >
          {LABELS[step]}
        </Button>
      ))}
    </Group>
  );
}
