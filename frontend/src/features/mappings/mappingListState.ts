/** The address of the mapping list, and what it asks of the server. */
import * as z from 'zod/mini';
import { dayEnd, dayStart, shownDay } from '../../shared/list/days';
import type { ActiveFilter } from '../../shared/list/FilterBar';
import { dayField, pagingFields, textField, type ListState } from '../../shared/list/useListState';
import { approvalWord } from '../../shared/status/states';
import type { MappingParams } from './api';

const CREATED = 6;

export const mappingListSchema = z.object({
  ...pagingFields({ sort: CREATED, dir: 1, sorts: 11 }),
  searchText: textField(),
  serialNumber: textField(),
  customerName: textField(),
  company: textField(),
  customerCode: z._default(z.string().check(z.regex(/^[0-9]{1,15}$/)), ''),
  deviceType: z.optional(z.string().check(z.regex(/^[A-Z0-9]{1,10}$/))),
  approvedStatus: z.optional(z.enum(['0', '1', '2'])),
  from: dayField(),
  to: dayField(),
});

export type MappingListState = z.output<typeof mappingListSchema>;
type Set = ListState<typeof mappingListSchema>['set'];

export function mappingParams(state: MappingListState): MappingParams {
  return {
    searchText: state.searchText || undefined,
    serialNumber: state.serialNumber || undefined,
    customerName: state.customerName || undefined,
    company: state.company || undefined,
    customerCode: state.customerCode || undefined,
    deviceType: state.deviceType,
    approvedStatus: state.approvedStatus,
    fromDate: dayStart(state.from),
    toDate: dayEnd(state.to),
    pageNumber: state.offset,
    pageSize: state.pageSize,
    sortingOrderIndex: state.sort,
    sortingOrderDirection: state.dir,
  };
}

/** The chips above the list. */
export function activeFilters(state: MappingListState, set: Set): ActiveFilter[] {
  const chips: [keyof MappingListState, string | undefined, (value: string) => string][] = [
    ['serialNumber', state.serialNumber, (value) => `Serial: ${value}`],
    ['customerName', state.customerName, (value) => `Customer: ${value}`],
    ['company', state.company, (value) => `Company: ${value}`],
    ['customerCode', state.customerCode, (value) => `Code: ${value}`],
    ['deviceType', state.deviceType, (value) => `Type: ${value}`],
    ['approvedStatus', state.approvedStatus, (value) => `Approval: ${approvalWord(value)}`],
    ['from', state.from, (value) => `Created from ${shownDay(value)}`],
    ['to', state.to, (value) => `Created until ${shownDay(value)}`],
  ];
  return chips.flatMap(([key, value, label]) =>
    value ? [{ key, label: label(value), onRemove: () => set({ [key]: null }) }] : [],
  );
}

export function isNarrowed(state: MappingListState): boolean {
  return Boolean(state.searchText) || activeFilters(state, () => undefined).length > 0;
}
