import { AxiosError, type AxiosResponse } from 'axios';
import { expect, test } from 'vitest';
import { formErrors, toApiError } from './apiError';

function answered(status: number, data: unknown) {
  return toApiError(new AxiosError('refused', undefined, undefined, undefined, { status, data, headers: {} } as unknown as AxiosResponse));
}

test('the contract shape tells its word, sentence and fields', () => {
  const error = answered(409, { status: 'duplicate', message: 'Already there.', errors: { serialnumber: ['taken'] } });
  expect(error).toMatchObject({ status: 409, word: 'duplicate', message: 'Already there.', errors: { serialnumber: ['taken'] } });
});

test('a catalogue refusal is its detail, with the word of its status', () => {
  expect(answered(409, { detail: 'Order 3 is cancelled.' })).toMatchObject({ word: 'conflict', message: 'Order 3 is cancelled.', errors: {} });
  expect(answered(403, { detail: 'Not yours.' })).toMatchObject({ word: 'denied', message: 'Not yours.' });
  expect(answered(400, { detail: 'Not enough stock' })).toMatchObject({ word: 'error', message: 'Not enough stock' });
});

test('catalogue field errors go beside their fields and make a sentence together', () => {
  const error = answered(400, { name: ['This name is taken.'], price: ['Too small.', 'Too odd.'] });
  expect(formErrors(error)).toEqual({ name: 'This name is taken.', price: 'Too small. Too odd.' });
  expect(error.message).toBe('This name is taken. Too small. Too odd.');
});

test('the envelope of the customer directory tells its sentence, fields and data, with the word of its status', () => {
  const refused = { status: 'Failure', message: 'Validation error', errors: { phone_number: ['Taken.'] }, data: null };
  expect(answered(400, refused)).toMatchObject({ word: 'error', message: 'Validation error', errors: { phone_number: ['Taken.'] }, data: null });
  const gone = { status: 'Failure', message: 'Customer does not exist', errors: [], data: { merged_into: 7 } };
  expect(answered(404, gone)).toMatchObject({ word: 'not_found', message: 'Customer does not exist', errors: {}, data: { merged_into: 7 } });
});

test('the database away is said in our words, whatever the shape', () => {
  expect(answered(503, { detail: 'away' })).toMatchObject({ word: 'unavailable', isPassing: true, message: 'The database is away; Silo tries again by itself.' });
});

test.each([['', 500], ['<html>', 502], [['odd'], 400], [null, 500]])('an answer of no known shape (%j) is a sentence all the same', (data, status) => {
  expect(answered(status, data)).toMatchObject({ word: 'error', errors: {}, message: expect.stringMatching(/^Something went wrong/) });
});
