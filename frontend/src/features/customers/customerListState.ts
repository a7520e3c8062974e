/** The address of the customer list, and what it asks of the server. */
import * as z from 'zod/mini';
import type { ActiveFilter } from '../../shared/list/FilterBar';
import { pagingFields, textField, type ListState } from '../../shared/list/useListState';
import type { CustomerParams } from './api';

/** The server's words for ordering, by the sort index of the address. */
const ORDERINGS = ['created_at', 'code', 'first_name', 'last_name', 'company'] as const;
export const CustomerSort = { Created: 0, Code: 1, FirstName: 2, LastName: 3, Company: 4 } as const;

export const customerListSchema = z.object({
  ...pagingFields({ sort: CustomerSort.Created, dir: 1, sorts: ORDERINGS.length }),
  search: textField(),
  company: textField(),
  deleted: z.optional(z.literal('1')),
});

export type CustomerListState = z.output<typeof customerListSchema>;
export type CustomerList = ListState<typeof customerListSchema>;

/** Deleted ones come the last deleted first until another order is asked for; when one was added is no matter then. */
export const isLastDeletedFirst = ({ deleted, sort }: CustomerListState) => deleted === '1' && sort === CustomerSort.Created;

export function customerParams(state: CustomerListState): CustomerParams {
  return {
    search: state.search || undefined,
    company: state.company || undefined,
    deleted: state.deleted && 'true',
    ordering: isLastDeletedFirst(state) ? undefined : `${state.dir === 1 ? '-' : ''}${ORDERINGS[state.sort]}`,
    limit: state.pageSize,
    offset: state.offset,
  };
}

/** The chips above the list. */
export function activeFilters({ company }: CustomerListState, set: CustomerList['set']): ActiveFilter[] {
  return company ? [{ key: 'company', label: `Company: ${company}`, onRemove: () => set({ company: null }) }] : [];
}

export const isNarrowed = (state: CustomerListState) => Boolean(state.search || state.company);
