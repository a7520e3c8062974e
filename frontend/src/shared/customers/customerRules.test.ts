import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { aCustomer } from './directory.fixture';
import { changedFields, customerSchema, describedBy, fieldsOf, NEW_CUSTOMER } from './customerRules';

const GOOD = { first_name: 'Meera', last_name: '', phone_number: '98765 43210', date_of_birth: '1990-05-31', company: '', email: '' };
const NEW = customerSchema({ needsPhone: true, needsBirthday: true });

const problemsOf = (fields: Partial<typeof GOOD>) => {
  const checked = NEW.safeParse({ ...GOOD, ...fields });
  return checked.success ? [] : checked.error.issues.map(({ message }) => message);
};

const yearsAgo = (years: number) => dayjs().subtract(years, 'year');
const day = (date: dayjs.Dayjs) => date.format('YYYY-MM-DD');

test.each(['Meera', "D'Souza", 'Jean-Luc', 'Anna Maria', 'मीरा', 'सुनील्‍दत्त', 'محمد علي', 'Nguyễn', ' Padded ', 'O’Brien'])('%j is a name', (first_name) => {
  expect(problemsOf({ first_name })).toEqual([]);
});

test.each(['R2D2', 'Meera  Iyer', '-Meera', 'Meera-', '<b>Meera</b>', '😀', 'Meera.', '१२३'])('%j is no name', (first_name) => {
  expect(problemsOf({ first_name })).toEqual(['Use letters only, with single blanks, apostrophes or hyphens between them.']);
});

test('lengths are counted in characters', () => {
  expect(problemsOf({ first_name: '𠀀'.repeat(50) })).toEqual([]);
  expect(problemsOf({ first_name: 'x'.repeat(51) })).toEqual(['The first name may have at most 50 characters.']);
  expect(problemsOf({ company: 'x'.repeat(129) })).toEqual(['The company may have at most 128 characters.']);
});

test.each(['98765 43210', '+91-98765-43210', '(022) 2345 6789', '+44 20 7946 0018'])('%j may be a phone number', (phone_number) => {
  expect(problemsOf({ phone_number })).toEqual([]);
});

test.each(['12345', '98765x43210', '+91+9876543210', '९८७६५४३२१०', '1234567890123456'])('%j is no phone number', (phone_number) => {
  expect(problemsOf({ phone_number })).toEqual([expect.stringContaining('valid phone number')]);
});

test('birthdays of 13 to 100 full years are taken, on the day', () => {
  expect(problemsOf({ date_of_birth: day(yearsAgo(13)) })).toEqual([]);
  expect(problemsOf({ date_of_birth: day(yearsAgo(13).add(1, 'day')) })).toEqual(['A customer must be at least 13 years old.']);
  expect(problemsOf({ date_of_birth: day(yearsAgo(101).add(1, 'day')) })).toEqual([]);
  expect(problemsOf({ date_of_birth: day(yearsAgo(101)) })).toEqual(['A customer can be at most 100 years old.']);
  expect(problemsOf({ date_of_birth: day(dayjs()) })).toEqual(['A customer must be at least 13 years old.']);
  expect(problemsOf({ date_of_birth: day(dayjs().add(1, 'day')) })).toEqual(['A date of birth cannot be in the future.']);
});

test('what must be there is asked for, once each', () => {
  expect(problemsOf(NEW_CUSTOMER)).toEqual(['The first name is needed.', 'The phone number is needed.', 'The date of birth is needed.']);
  const adopted = customerSchema({ needsPhone: false, needsBirthday: false });
  expect(adopted.safeParse({ ...NEW_CUSTOMER, first_name: 'Meera' }).success).toBe(true);
});

test('only what was touched is sent, tidied; a phone that is only shown otherwise was not touched', () => {
  const before = fieldsOf(aCustomer());
  expect(before.phone_number).toBe('+91 98765 43210');
  expect(changedFields({ ...before, first_name: ' Mira ', company: '' }, before)).toEqual({ first_name: 'Mira', company: '' });
});

test('nobody is looked for by too little, nor by what is not whole', () => {
  expect(describedBy({ ...NEW_CUSTOMER, first_name: 'Me' })).toBeNull();
  expect(describedBy({ ...NEW_CUSTOMER, phone_number: '98765' })).toBeNull();
  expect(describedBy({ ...NEW_CUSTOMER, first_name: 'Mee', phone_number: '98765', email: 'meera@', company: 'Lotus' }))
    .toEqual({ first_name: 'Mee', company: 'Lotus' });
  expect(describedBy({ ...NEW_CUSTOMER, first_name: 'x'.repeat(5_000), company: 'x'.repeat(129), phone_number: '98765 43210' }))
    .toEqual({ phone_number: '98765 43210' });
});
