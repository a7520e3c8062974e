import { expect, test } from 'vitest';
import { DOCUMENT_TYPES } from '../../shared/gate/api';
import { EMPTY_DRAFT, keepDraft, readDraft } from './draft';
import { expiryField, firstProblem, furthestStep, phoneProblem, plateOf, plateProblem, problemsOf, serialsOf, stepOfField, type EntryFields } from './entryRules';

const ENTRY: EntryFields = {
  vehicle_number: 'MH 12 AB 1234', driver_name: 'Ravi Patil', driver_phone: '98765 43210', driver_language: 'mr',
  helper_name: '', helper_phone: '', helper_language: 'en', customer_email: 'carl@example.com', customer_phone: '9812345678', expires: {}, serials: [],
};

test.each(['MH 12 AB 1234', 'mh12ab1234', ' KA-01-X-1 ', '1'])('%s is a number plate', (text) => {
  expect(plateProblem(text)).toBeNull();
});

test.each(['', '   ', '- -', 'MH/12', 'एमएच 12', 'A'.repeat(51)])('%j is none', (text) => {
  expect(plateProblem(text)).not.toBeNull();
});

test('a number plate is written as the server writes it', () => {
  expect(plateOf('  mh 12   ab 1234 ')).toBe('MH 12 AB 1234');
});

test.each(['98765 43210', '09876543210', '+91 98765-43210', '919876543210', '0091 9876543210'])('%s is a phone number of India', (text) => {
  expect(phoneProblem(text)).toBeNull();
});

test.each(['', '12345', '+1 202 555 0100', '९८७६५४३२१०', '98765 4321x', '98765432101'])('%j is none', (text) => {
  expect(phoneProblem(text)).not.toBeNull();
});

test('a helper needs both fields and a phone of their own', () => {
  expect(problemsOf('people', ENTRY)).toEqual({});
  expect(Object.keys(problemsOf('people', { ...ENTRY, helper_name: 'Sunil' }))).toEqual(['helper_phone']);
  expect(Object.keys(problemsOf('people', { ...ENTRY, helper_phone: '98765 43211' }))).toEqual(['helper_name']);
  expect(problemsOf('people', { ...ENTRY, helper_name: 'Sunil', helper_phone: '+919876543210' }).helper_phone).toMatch(/same phone/);
});

test('one gets as far as the first step that lacks something', () => {
  expect(furthestStep({ ...ENTRY, vehicle_number: '' })).toBe('vehicle');
  expect(furthestStep({ ...ENTRY, customer_phone: '' })).toBe('people');
  expect(furthestStep({ ...ENTRY, serials: Array.from({ length: 2001 }, (_, index) => `PRO-${index}`) })).toBe('papers');
  expect(furthestStep(ENTRY)).toBe('review');
});

test('every field the server may refuse has its step, and the first of them is gone to', () => {
  for (const type of DOCUMENT_TYPES) {
    expect(stepOfField(type)).toBe('papers');
    expect(stepOfField(expiryField(type))).toBe('papers');
  }
  expect(firstProblem({ manifest: 'a', driver_phone: 'b' })).toEqual({ step: 'people', field: 'driver_phone' });
  expect(firstProblem({ vehicle_number: 'a' })?.step).toBe('vehicle');
  expect(firstProblem({ something_else: 'a' })).toBeNull();
});

test('a draft is read by its own account alone, and what is broken of it is left out', () => {
  keepDraft(7, { ...EMPTY_DRAFT, driver_name: 'Ravi', expires: { puc: '2027-01-01' }, serials: ['PRO-1'] });
  expect(readDraft(7)).toMatchObject({ driver_name: 'Ravi', expires: { puc: '2027-01-01' }, serials: ['PRO-1'] });
  expect(readDraft(8)).toEqual(EMPTY_DRAFT);
  for (const broken of ['{', '[]', '{"serials": "x"}', 'null']) {
    sessionStorage.setItem('silo-entry-draft-7', broken);
    expect(readDraft(7)).toEqual(EMPTY_DRAFT);
  }
  sessionStorage.setItem('silo-entry-draft-7', '{"driver_name": "Ravi", "driver_language": "xx", "expires": {"puc": 5, "other": "x"}, "serials": [1, "PRO-1"]}');
  expect(readDraft(7)).toEqual({ ...EMPTY_DRAFT, driver_name: 'Ravi', serials: ['PRO-1'] });
  keepDraft(7, EMPTY_DRAFT);
  expect(sessionStorage.getItem('silo-entry-draft-7')).toBeNull();
});

test.each([
  ['202505AMP123456B', ['202505AMP123456B']],
  [' 202505amp123456b\n', ['202505AMP123456B']],
  ['202505 AMP 123456 B', ['202505AMP123456B']],
  ['pro-1, Pro-2;PRO-3  202505AMP123456B', ['PRO-1', 'PRO-2', 'PRO-3', '202505AMP123456B']],
  ['202505AMP123456B 202505AMP123457B', ['202505AMP123456B', '202505AMP123457B']],
  ['', []],
])('%j is read as the server reads it', (line, serials) => {
  expect(serialsOf(line)).toEqual({ serials, problem: null });
});

test.each([['no serial?', 'serial?'], ['PRO-1 PRO_2', 'PRO_2'], ['PRO-ı', 'PRO-ı'], ['A'.repeat(19), 'A'.repeat(19)]])('of %j nothing is taken', (line, bad) => {
  expect(serialsOf(line)).toEqual({ serials: [], problem: `${bad} is no serial number.` });
});
