/** What the states of an order are called, and how one order is named in a sentence. */
import { shownMoney } from '../../shared/money';
import type { Order, OrderStatus } from './api';

export const ORDER_WORDS: Record<OrderStatus, string> = {
  placed: 'Placed', confirmed: 'Confirmed', fulfilled: 'Fulfilled', cancelled: 'Cancelled',
};

/** A step that is no state, such as "order.assigned", in a person's words. */
export function stepText(action: string): string {
  return action === 'order.assigned' ? 'Customer changed' : action.slice(action.indexOf('.') + 1).replaceAll('_', ' ');
}

/** What an order shows wherever it changed: stock and, for device models, devices and their mappings. */
export const SHOW_ORDERS = ['orders', 'order', 'products', 'product', 'devices', 'device', 'mappings', 'overview'];

export const piecesOf = ({ quantity, product_name }: Order) => `${quantity.toLocaleString('en')} × ${product_name}`;

export const describe = (order: Order) => `${piecesOf(order)}, ${shownMoney(order.total_amount)}, for ${order.created_by_name}`;
