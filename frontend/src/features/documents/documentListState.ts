/** The address of the list of papers, and what it asks of the server. */
import * as z from 'zod/mini';
import { DOCUMENT_TYPES, type EntryParams } from '../../shared/gate/api';
import { DOCUMENT_WORDS } from '../../shared/gate/documentRules';
import { WARN_DAYS } from '../../shared/gate/PaperStatus';
import type { ActiveFilter } from '../../shared/list/FilterBar';
import { pagingFields, textField, type ListState } from '../../shared/list/useListState';

/** Days ahead by which papers run out; those that have run out are among them. */
export const EXPIRING_WORDS = { [WARN_DAYS]: 'Within a week', 30: 'Within 30 days' } as const;
export const EXPIRING = [String(WARN_DAYS), '30'] as const;

export const documentListSchema = z.object({
  ...pagingFields(),
  search: textField(),
  type: z.optional(z.enum(DOCUMENT_TYPES)),
  expiring: z.optional(z.enum(EXPIRING)),
  customer: textField(),
});

export type DocumentListState = z.output<typeof documentListSchema>;
export type DocumentListOf = ListState<typeof documentListSchema>;

export function documentParams({ search, type, expiring, customer, pageSize, offset }: DocumentListState): EntryParams {
  return {
    search: search || undefined,
    document_type: type,
    expiring_within: expiring,
    customer_email: customer || undefined,
    limit: pageSize,
    offset,
  };
}

/** The chips above the list. */
export function activeFilters({ type, expiring, customer }: DocumentListState, set: DocumentListOf['set']): ActiveFilter[] {
  return [
    ...(type ? [{ key: 'type', label: `Paper: ${DOCUMENT_WORDS[type]}`, onRemove: () => set({ type: null }) }] : []),
    ...(expiring ? [{ key: 'expiring', label: `Expires: ${EXPIRING_WORDS[Number(expiring) as keyof typeof EXPIRING_WORDS]}`, onRemove: () => set({ expiring: null }) }] : []),
    ...(customer ? [{ key: 'customer', label: `E-mail: ${customer}`, onRemove: () => set({ customer: null }) }] : []),
  ];
}

export const NO_FILTERS = { type: null, expiring: null, customer: null };

export const isNarrowed = ({ search, type, expiring, customer }: DocumentListState) => Boolean(search || type || expiring || customer);
