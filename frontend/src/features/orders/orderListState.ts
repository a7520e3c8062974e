/** The address of the order list, and what it asks of the server. */
import * as z from 'zod/mini';
import type { ActiveFilter } from '../../shared/list/FilterBar';
import { pagingFields, textField, type ListState } from '../../shared/list/useListState';
import { ORDER_STATUSES, type OrderParams } from './api';
import { ORDER_WORDS } from './orderWords';

/** The server's words for ordering, by the sort index of the address. */
const ORDERINGS = ['created_at', 'total_amount', 'status'] as const;
export const OrderSort = { Created: 0, Total: 1, Status: 2 } as const;

export const orderListSchema = z.object({
  ...pagingFields({ sort: OrderSort.Created, dir: 1, sorts: ORDERINGS.length }),
  search: textField(),
  status: z.optional(z.enum(ORDER_STATUSES)),
  customer: z._default(z.string().check(z.regex(/^[1-9][0-9]{0,14}$/)), ''),
});

export type OrderListState = z.output<typeof orderListSchema>;
export type OrderList = ListState<typeof orderListSchema>;

export function orderParams(state: OrderListState): OrderParams {
  return {
    search: state.search || undefined,
    status: state.status,
    customer: state.customer || undefined,
    ordering: `${state.dir === 1 ? '-' : ''}${ORDERINGS[state.sort]}`,
    limit: state.pageSize,
    offset: state.offset,
  };
}

/** The chips above the list; `customerName` is that of the customer in the address, as soon as it is known. */
export function activeFilters({ status, customer }: OrderListState, set: OrderList['set'], customerName = customer): ActiveFilter[] {
  return [
    ...(status ? [{ key: 'status', label: `Status: ${ORDER_WORDS[status]}`, onRemove: () => set({ status: null }) }] : []),
    ...(customer ? [{ key: 'customer', label: `Customer: ${customerName}`, onRemove: () => set({ customer: null }) }] : []),
  ];
}

export const isNarrowed = (state: OrderListState) => Boolean(state.search || state.status || state.customer);
