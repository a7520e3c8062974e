import { Anchor, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShoppingCart } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { CustomerPicker } from '../../shared/customers/CustomerPicker';
import { isUnchosen, NOBODY, UNCHOSEN } from '../../shared/customers/picked';
import { formErrors, sentence } from '../../shared/http';
import { shownMoney, timesPieces } from '../../shared/money';
import { useSession } from '../../shared/session/useSession';
import { useChange } from '../../shared/useChange';
import { useIntentKey } from '../../shared/useIntentKey';
import { placeOrder, type PlacedOrder, type Product } from './api';

const LARGEST_ORDER = 2_147_483_647;

/** The pieces that were typed, or null for no whole number above zero. */
function piecesOf(typed: number | string): number | null {
  const pieces = typed === '' ? 0 : Number(typed);
  return Number.isInteger(pieces) && pieces > 0 && pieces <= LARGEST_ORDER ? pieces : null;
}

function tellPlaced({ order_id, total_amount }: PlacedOrder) {
  notifications.show({
    color: 'green',
    title: `Order ${order_id} is placed`,
    message: <>Total {shownMoney(total_amount)}. <Anchor component={Link} size="sm" to={`/orders?order=${order_id}`}>Look at the order</Anchor></>,
    autoClose: 10_000,
  });
}

interface OrderWish {
  quantity: number;
  /** Whom sales orders for. */
  customer?: number;
}

interface Problems {
  pieces?: string;
  customer?: string;
}

/** A double click or a retry after a lost answer orders once. */
function usePlaceOrder(product: Product, onRefused: (problems: Problems) => void, onPlaced: () => void) {
  const isSending = useRef(false);
  const intent = useIntentKey();
  const order = useChange({
    send: (wish: OrderWish) => {
      const given = { product: product.id, ...wish };
      return placeOrder(given, intent.keyFor(given));
    },
    refreshes: ['orders', 'products', 'product'],
    refusedTitle: false,
    onDone: (placed) => {
      intent.forget();
      tellPlaced(placed);
      onPlaced();
    },
  });
  const place = (wish: OrderWish) => {
    // Not `isPending`: the second click of a double click comes before the page is drawn again.
    if (isSending.current) return;
    isSending.current = true;
    order.mutate(wish, {
      onError: (error) => {
        intent.forgetIfFinal(error);
        const { customer, quantity } = formErrors(error);
        onRefused(customer ? { customer } : { pieces: quantity ?? sentence(error) });
      },
      onSettled: () => { isSending.current = false; },
    });
  };
  return { place, isPending: order.isPending };
}

/** Orders some pieces of a product; sales may say for whom. */
export function OrderForm({ product }: { product: Product }) {
  const { can } = useSession();
  const [typed, setTyped] = useState<number | string>(1);
  const [picked, setPicked] = useState(NOBODY);
  const [problems, setProblems] = useState<Problems>({});
  const { place, isPending } = usePlaceOrder(product, setProblems, () => setPicked(NOBODY));
  const pieces = piecesOf(typed);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const found: Problems = {
      ...(pieces === null && { pieces: 'A whole number of pieces, at least 1.' }),
      ...(isUnchosen(picked) && { customer: UNCHOSEN }),
    };
    setProblems(found);
    if (pieces !== null && !found.customer) place({ quantity: pieces, customer: picked.customer?.id });
  };
  return (
    <form onSubmit={submit} noValidate aria-label="Order this product">
      <Stack gap="sm">
        {can('decide_order') && (
          <CustomerPicker
            label="For a customer (optional)" value={picked} error={problems.customer}
            onChange={(next) => { setPicked(next); setProblems(({ pieces }) => ({ pieces })); }}
          />
        )}
        <Group align="start">
          <NumberInput
            label="Pieces" w={130} min={1} max={LARGEST_ORDER} allowDecimal={false} allowNegative={false} clampBehavior="none"
            value={typed} onChange={(value) => { setTyped(value); setProblems(({ customer }) => ({ customer })); }} error={problems.pieces}
          />
          <Stack gap={2}>
            <Text size="sm" fw={500}>Total</Text>
            <Text component="output" fw={600} py={6}>{pieces === null ? '–' : shownMoney(timesPieces(product.price, pieces))}</Text>
          </Stack>
          <Button type="submit" mt={{ base: 0, xs: 25 }} loading={isPending} leftSection={<IconShoppingCart size={16} aria-hidden />}>Order</Button>
        </Group>
      </Stack>
    </form>
  );
}
