/** The address of the list of entries, and what it asks of the server. */
import dayjs from 'dayjs';
import * as z from 'zod/mini';
import type { ActiveFilter } from '../../shared/list/FilterBar';
import { dayEnd, dayStart, shownDay } from '../../shared/list/days';
import { pagingFields, textField, type ListState } from '../../shared/list/useListState';
import { ENTRY_STATUSES, type EntryParams } from '../../shared/gate/api';
import { ENTRY_WORDS } from '../../shared/gate/EntryStatus';

/** The word for no day filter, where the list would otherwise be today's. */
export const ALL_DAYS = 'all';

const DAY = 'YYYY-MM-DD';

const { offset, pageSize } = pagingFields({ pageSize: 25 });

export const entryListSchema = z.object({
  search: textField(),
  status: z.optional(z.enum(ENTRY_STATUSES)),
  day: z._default(z.string().check(z.refine((day) => day === ALL_DAYS || dayjs(day).format(DAY) === day)), ''),
  customer: z._default(z.string().check(z.regex(/^[1-9][0-9]{0,14}$/)), ''),
  offset,
  pageSize,
});

export type EntryListState = z.output<typeof entryListSchema>;
export type EntryList = ListState<typeof entryListSchema>;

const today = () => dayjs().format(DAY);

/** The day that is listed, '' for all: the gate's list is today's unless told, one's own has no end. */
export function listedDay({ day }: EntryListState, seesAll: boolean): string {
  if (day === ALL_DAYS) return '';
  return day || (seesAll ? today() : '');
}

/** What a chosen day stands for in the address; '' is no day. */
export function dayPatch(day: string, seesAll: boolean): { day: string | null } {
  if (!day) return { day: seesAll ? ALL_DAYS : null };
  return { day: seesAll && day === today() ? null : day };
}

export function entryParams(state: EntryListState, seesAll: boolean): EntryParams {
  const day = listedDay(state, seesAll);
  return {
    search: state.search || undefined,
    status: state.status,
    customer: seesAll && state.customer ? state.customer : undefined,
    from_date: dayStart(day),
    to_date: dayEnd(day),
    page: Math.floor(state.offset / state.pageSize) + 1,
    page_size: state.pageSize,
  };
}

interface Naming {
  seesAll: boolean;
  /** That of the customer in the address, as soon as it is known. */
  customerName?: string;
}

/** The chips above the list. Today is no filter of the gate's list. */
export function activeFilters({ state, set }: EntryList, { seesAll, customerName = state.customer }: Naming): ActiveFilter[] {
  const { status, day, customer } = state;
  const chip = (key: 'status' | 'day' | 'customer', label: string) => ({ key, label, onRemove: () => set({ [key]: null }) });
  const isDay = day !== '' && (day === ALL_DAYS ? seesAll : listedDay(state, seesAll) !== '');
  return [
    ...(status ? [chip('status', `Status: ${ENTRY_WORDS[status]}`)] : []),
    ...(isDay ? [chip('day', day === ALL_DAYS ? 'All days' : `Day: ${shownDay(day)}`)] : []),
    ...(seesAll && customer ? [chip('customer', `Customer: ${customerName}`)] : []),
  ];
}

export const NO_FILTERS = { status: null, day: null, customer: null };

/** Something besides the day takes entries away. */
export const isNarrowed = ({ search, status, customer }: EntryListState) => Boolean(search || status || customer);
