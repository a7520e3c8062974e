/** The address of the Devices list, and what it asks of the server. */
import * as z from 'zod/mini';
import { dayEnd, dayStart, shownDay, shownTime } from '../../shared/list/days';
import type { ActiveFilter } from '../../shared/list/FilterBar';
import { dayField, pagingFields, textField, type ListState } from '../../shared/list/useListState';
import { allocationWord, approvalWord, categoryWord } from '../../shared/status/states';
import type { DeviceParams } from './api';

const CREATED = 5;

export const deviceListSchema = z.object({
  ...pagingFields({ sort: CREATED, dir: 1, sorts: 10 }),
  search: textField(),
  isapproved: z.optional(z.enum(['0', '1', '2'])),
  isallocated: z.optional(z.enum(['0', '1', '2', '3'])),
  deviceType: z.optional(z.string().check(z.regex(/^[A-Z0-9]{1,10}$/))),
  category: z.optional(z.enum(['UPIPLUS', 'UPIPRO'])),
  from: dayField(),
  to: dayField(),
  fetchedBefore: z.optional(z.iso.datetime({ offset: true })),
});

export type DeviceListState = z.output<typeof deviceListSchema>;
type Set = ListState<typeof deviceListSchema>['set'];

export function deviceParams(state: DeviceListState): DeviceParams {
  return {
    search: state.search || undefined,
    isapproved: state.isapproved,
    isallocated: state.isallocated,
    deviceType: state.deviceType,
    category: state.category,
    fromDate: dayStart(state.from),
    toDate: dayEnd(state.to),
    fetchedBefore: state.fetchedBefore,
    pageNumber: state.offset,
    pageSize: state.pageSize,
    sortingOrderIndex: state.sort,
    sortingOrderDirection: state.dir,
  };
}

/** The chips above the list. */
export function activeFilters(state: DeviceListState, set: Set): ActiveFilter[] {
  const chips: [keyof DeviceListState, string | undefined, (value: string) => string][] = [
    ['isapproved', state.isapproved, (value) => `Approval: ${approvalWord(value)}`],
    ['isallocated', state.isallocated, (value) => `Allocation: ${allocationWord(value)}`],
    ['deviceType', state.deviceType, (value) => `Type: ${value}`],
    ['category', state.category, (value) => `Category: ${categoryWord(value)}`],
    ['from', state.from, (value) => `Created from ${shownDay(value)}`],
    ['to', state.to, (value) => `Created until ${shownDay(value)}`],
    ['fetchedBefore', state.fetchedBefore, (value) => `Fetched before ${shownTime(value)}`],
  ];
  return chips.flatMap(([key, value, label]) =>
    value ? [{ key, label: label(value), onRemove: () => set({ [key]: null }) }] : [],
  );
}

export function isNarrowed(state: DeviceListState): boolean {
  return Boolean(state.search) || activeFilters(state, () => undefined).length > 0;
}
