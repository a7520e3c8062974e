/** The address of the register of drivers, and what it asks of the server, which lists the newest first. */
import * as z from 'zod/mini';
import type { ActiveFilter } from '../../shared/list/FilterBar';
import { pagingFields, textField, type ListState } from '../../shared/list/useListState';
import type { DriverParams } from './api';

export const driverListSchema = z.object({
  ...pagingFields(),
  search: textField(),
  type: z.optional(z.enum(['Driver', 'Helper'])),
  is_blacklisted: z.optional(z.enum(['true', 'false'])),
});

export type DriverListState = z.output<typeof driverListSchema>;
export type DriverList = ListState<typeof driverListSchema>;

export const BLACKLIST_WORDS = { true: 'Blacklisted', false: 'Not blacklisted' };

export function driverParams({ search, type, is_blacklisted, offset, pageSize }: DriverListState): DriverParams {
  return { search: search || undefined, type, is_blacklisted, page: Math.floor(offset / pageSize) + 1, page_size: pageSize };
}

/** The chips above the list. */
export function activeFilters({ type, is_blacklisted: blacklisted }: DriverListState, set: DriverList['set']): ActiveFilter[] {
  return [
    ...(type ? [{ key: 'type', label: `Comes as: ${type}`, onRemove: () => set({ type: null }) }] : []),
    ...(blacklisted ? [{ key: 'blacklisted', label: BLACKLIST_WORDS[blacklisted], onRemove: () => set({ is_blacklisted: null }) }] : []),
  ];
}

export const isNarrowed = (state: DriverListState) => Boolean(state.search || state.type || state.is_blacklisted);
