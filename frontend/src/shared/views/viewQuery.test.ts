import { expect, test } from 'vitest';
import { keptQuery, shownView, withHidden } from './viewQuery';

test('a view keeps filters, order and columns, not the page or what is open over it', () => {
  expect(keptQuery('?sort=6&isapproved=0&offset=50&device=202505AMP000001B&show=all&do=add&pageSize=50&hide=imei')).toBe('hide=imei&isapproved=0&pageSize=50&sort=6');
  expect(keptQuery('')).toBe('');
  // What the server takes: other characters as %-codes.
  expect(keptQuery('?search=अ b')).toBe('search=%E0%A4%85+b');
});

test('columns are added to a query and taken out of it', () => {
  expect(withHidden('isapproved=0', 'imei.imsi')).toBe('hide=imei.imsi&isapproved=0');
  expect(withHidden('hide=imei&isapproved=0', null)).toBe('isapproved=0');
});

test('an address shows the view of its filters, whatever their order; columns decide between two that are alike', () => {
  const plain = { name: 'plain', query: 'sort=6&isapproved=0' };
  const narrow = { name: 'narrow', query: 'isapproved=0&sort=6&hide=imei' };
  expect(shownView([plain, narrow], '?isapproved=0&sort=6&offset=25')).toBe(plain);
  expect(shownView([plain, narrow], '?isapproved=0&sort=6&hide=imei')).toBe(narrow);
  expect(shownView([narrow], '?isapproved=0&sort=6')).toBe(narrow);
  expect(shownView([plain, narrow], '?isapproved=0')).toBeUndefined();
});
