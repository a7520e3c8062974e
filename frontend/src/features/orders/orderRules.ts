/** What somebody may do with an order now; the server decides again. */
import type { Action, User } from '../../shared/session/session';
import type { Order } from './api';

export type OrderStep = 'confirm' | 'fulfil' | 'cancel';

export interface Viewer {
  user: Pick<User, 'id'> | null;
  can: (action: Action) => boolean;
}

export function stepsFor({ status, created_by }: Pick<Order, 'status' | 'created_by'>, { user, can }: Viewer): OrderStep[] {
  const decides = can('decide_order');
  const owns = can('cancel_order') && user?.id === created_by;
  if (status === 'placed') return [...(decides ? ['confirm' as const] : []), ...(decides || owns ? ['cancel' as const] : [])];
  return status === 'confirmed' && decides ? ['fulfil', 'cancel'] : [];
}
