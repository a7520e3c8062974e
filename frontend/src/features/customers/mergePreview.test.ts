import { expect, test } from 'vitest';
import { aCustomer } from '../../shared/customers/directory.fixture';
import { compared, filledBy } from './mergePreview';

const BARE = aCustomer({ last_name: '', phone_number: null, date_of_birth: null, age: null, company: '' });

test('blanks are filled as people read them; what is known stays', () => {
  expect(filledBy(BARE, aCustomer({ company: 'Rose Stores' }))).toEqual([
    { label: 'Last name', value: 'Iyer' }, { label: 'Phone', value: '+91 98765 43210' },
    { label: 'Date of birth', value: '31 May 1990' }, { label: 'Company', value: 'Rose Stores' },
  ]);
  expect(filledBy(aCustomer(), BARE)).toEqual([]);
});

test('a last name goes with its first name only', () => {
  expect(filledBy({ ...BARE, first_name: 'Mira' }, aCustomer()).map(({ label }) => label)).toEqual(['Phone', 'Date of birth', 'Company']);
});

test('rows that both have are marked, but not when it was added; rows that neither has are left out', () => {
  const rows = compared(aCustomer(), aCustomer({ id: 6, code: 7, company: 'Rose Stores' }));
  expect(rows.map(({ label, isSame }) => [label, isSame])).toEqual([
    ['Phone', true], ['Date of birth', true], ['Company', false], ['Code', false], ['Added', false],
  ]);
});
