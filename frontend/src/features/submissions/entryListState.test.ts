import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { readListState } from '../../shared/list/useListState';
import { dayPatch, entryListSchema, entryParams, listedDay } from './entryListState';

const TODAY = dayjs().format('YYYY-MM-DD');
const read = (search: string) => readListState(entryListSchema, new URLSearchParams(search));

test.each([['', TODAY, ''], ['day=all', '', ''], ['day=2025-05-01', '2025-05-01', '2025-05-01'], ['day=2025-02-31', TODAY, ''], ['day=x', TODAY, '']])(
  'the address %o lists the day %o for the gate and %o for a customer',
  (search, gate, own) => {
    expect(listedDay(read(search), true)).toBe(gate);
    expect(listedDay(read(search), false)).toBe(own);
  },
);

test('a chosen day leaves no trace in the address when it is the day listed anyway', () => {
  expect(dayPatch(TODAY, true)).toEqual({ day: null });
  expect(dayPatch(TODAY, false)).toEqual({ day: TODAY });
  expect(dayPatch('', true)).toEqual({ day: 'all' });
  expect(dayPatch('', false)).toEqual({ day: null });
});

test('what the address should not say is not asked for', () => {
  expect(entryParams(read('day=all&status=lost&customer=-1&offset=60&pageSize=25'), true)).toEqual({ page: 3, page_size: 25 });
  expect(entryParams(read('customer=5'), false)).toEqual({ page: 1, page_size: 25 });
});
