import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { ageOf, shownPhone } from './people';

test.each([
  ['+919876543210', '+91 98765 43210'],
  ['+912223456789', '+91 22 2345 6789'],
  ['+442079460018', '+44 207 946 0018'],
  ['+12025550123', '+1 202 555 0123'],
  ['+35312345678', '+353 1234 5678'],
  ['+6591234567', '+65 9123 4567'],
  ['odd', 'odd'],
  [null, ''],
])('%s is read as %s', (e164, read) => {
  expect(shownPhone(e164)).toBe(read);
});

test('grouping loses no digit', () => {
  for (const e164 of ['+9198765432101', '+4930123456', '+2301234567', '+6789876', '+77011234567']) {
    expect(shownPhone(e164).replaceAll(' ', '')).toBe(e164);
  }
});

test.each([
  ['2012-11-22', 13],
  ['2012-11-23', 12],
  ['1925-11-22', 100],
  ['', null],
  ['no day', null],
])('who was born on %j is %j years old on 22 November 2025', (birthday, age) => {
  expect(ageOf(birthday, dayjs('2025-11-22'))).toBe(age);
});

test('who was born on 29 February grows older on 1 March', () => {
  expect(ageOf('2008-02-29', dayjs('2025-02-28'))).toBe(16);
  expect(ageOf('2008-02-29', dayjs('2025-03-01'))).toBe(17);
});
