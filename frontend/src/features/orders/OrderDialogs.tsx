import { Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { useIntentKey } from '../../shared/useIntentKey';
import { cancelOrder, confirmOrder, fulfilOrder, type Order } from './api';
import type { OrderStep } from './orderRules';
import { describe, SHOW_ORDERS } from './orderWords';

const FulfilForm = lazy(async () => ({ default: (await import('./FulfilForm')).FulfilForm }));

interface DialogProps {
  order: Order;
  onClose: () => void;
}

interface Wording {
  title: string;
  button: string;
  danger?: boolean;
  effect: (order: Order) => string;
  done: string;
  send: (id: number, key: string) => Promise<void>;
}

const WORDINGS: Record<OrderStep, Wording> = {
  confirm: {
    title: 'Confirm this order?',
    button: 'Confirm order',
    effect: () => 'It is promised to be handed over; whoever ordered can no longer cancel it.',
    done: 'confirmed',
    send: confirmOrder,
  },
  fulfil: {
    title: 'Fulfil this order?',
    button: 'Fulfil order',
    effect: () => 'It counts as handed over. This cannot be taken back.',
    done: 'fulfilled',
    send: (id, key) => fulfilOrder(id, null, key),
  },
  cancel: {
    title: 'Cancel this order?',
    button: 'Cancel order',
    danger: true,
    effect: ({ quantity }) => `${quantity === 1 ? 'The piece returns' : `All ${quantity.toLocaleString('en')} pieces return`} to the stock. This cannot be taken back.`,
    done: 'cancelled',
    send: cancelOrder,
  },
};

/** Names the order and what will happen to it, then does it. */
function StepDialog({ order, step, onClose }: DialogProps & { step: OrderStep }) {
  useFocusReturn();
  const intent = useIntentKey();
  const wording = WORDINGS[step];
  const change = useChange({
    send: async (id: number) => {
      try {
        await wording.send(id, intent.keyFor({}));
      } catch (error) {
        intent.forgetIfFinal(error);
        throw error;
      }
    },
    refreshes: SHOW_ORDERS,
    said: () => `Order ${order.id} is ${wording.done}.`,
    refusedTitle: `Order ${order.id} was not ${wording.done}`,
    onDone: onClose,
  });
  return (
    <ConfirmModal
      opened onClose={onClose} title={wording.title} confirmLabel={wording.button} danger={wording.danger}
      pending={change.isPending} onConfirm={() => change.mutate(order.id)}
    >
      <Text>Order <b>{order.id}</b>: {describe(order)}.</Text>
      <Text>{wording.effect(order)}</Text>
    </ConfirmModal>
  );
}

/** The dialog of the step that was chosen. */
export function OrderDialogs({ step, order, onClose }: DialogProps & { step: OrderStep }) {
  if (step !== 'fulfil' || !order.product_device_model) return <StepDialog step={step} order={order} onClose={onClose} />;
  return <Suspense fallback={null}><FulfilForm order={order} onClose={onClose} /></Suspense>;
}
