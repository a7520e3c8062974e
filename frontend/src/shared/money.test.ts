import { expect, test } from 'vitest';
import { shownMoney, timesPieces } from './money';

test.each([
  ['0.10', 3, '0.30'],
  ['0.01', 1, '0.01'],
  ['1200', 2, '2400.00'],
  ['1.5', 3, '4.50'],
  ['99999999.99', 2_147_483_647, '214748364678525163.53'],
])('%s times %d is %s', (price, pieces, total) => {
  expect(timesPieces(price, pieces)).toBe(total);
});

test('amounts are shown with two decimals and groups of three digits', () => {
  expect(['0.1', '999.00', '1000', '1234567.89'].map(shownMoney)).toEqual(['0.10', '999.00', '1,000.00', '1,234,567.89']);
});
