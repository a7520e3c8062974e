import { expect, test, vi } from 'vitest';
import { ApiError } from '../../shared/http';
import { serialOf } from './device.fixture';
import { ScanQueue } from './scanQueue';

test('thirty fast scans behind one slow answer are all sent, once and in order', async () => {
  let answerFirst = () => {};
  const sent: string[] = [];
  const send = vi.fn(async (serial: string) => {
    sent.push(serial);
    if (sent.length === 1) await new Promise<void>((resolve) => { answerFirst = resolve; });
    return { message: `${serial} added.` };
  });
  const queue = new ScanQueue({ send });
  const serials = Array.from({ length: 30 }, (_, index) => serialOf(index + 1));
  serials.forEach((serial) => queue.push(serial, false));
  expect(sent).toEqual([serialOf(1)]);
  expect(queue.read().waiting).toBe(30);
  answerFirst();
  await vi.waitFor(() => expect(queue.read().waiting).toBe(0));
  expect(sent).toEqual(serials);
  expect(queue.read().counts).toMatchObject({ added: 30, duplicate: 0 });
  expect(queue.read().latest.map((scan) => scan.serial)).toEqual(serials.slice(-8).reverse());
});

test('a duplicate is told with the sentence of the server, and the next one goes on', async () => {
  const send = async (serial: string) => {
    if (serial === serialOf(1)) throw new ApiError('Already there.', 409, 'duplicate');
    return { message: 'ok' };
  };
  const queue = new ScanQueue({ send });
  queue.push(serialOf(1), false);
  queue.push(serialOf(2), false);
  await vi.waitFor(() => expect(queue.read().counts).toMatchObject({ added: 1, duplicate: 1 }));
  expect(queue.read().latest.at(-1)).toMatchObject({ serial: serialOf(1), outcome: 'duplicate', message: 'Already there.' });
});

test('a bad pattern is told at once and never sent; white space around a serial does not matter', async () => {
  const send = vi.fn(async () => ({ message: 'ok' }));
  const queue = new ScanQueue({ send });
  queue.push('202513AMP000001B', false);
  queue.push('202505amp000001B', false);
  queue.push('   ', false);
  expect(send).not.toHaveBeenCalled();
  expect(queue.read().counts.bad).toBe(2);
  queue.push(` ${serialOf(3)}\n`, false);
  queue.push('PRO-77', true);
  await vi.waitFor(() => expect(queue.read().counts.added).toBe(2));
  expect(send.mock.calls.map((call: unknown[]) => call.slice(0, 2))).toEqual([[serialOf(3), false], ['PRO-77', true]]);
});

test.each([
  ['no answer', new ApiError('Silo cannot be reached.', 0, 'no_answer')],
  ['the database away', new ApiError('Away.', 503, 'unavailable')],
  ['too many requests', new ApiError('Slow down.', 429, 'throttled')],
  ['the first try still at work', new ApiError('In flight.', 409, 'conflict')],
])('%s: the scan is tried again with the same key', async (_, error) => {
  const keys: string[] = [];
  const queue = new ScanQueue({
    retryMs: 1,
    send: async (_serial, _isUpiPro, key) => {
      keys.push(key);
      if (keys.length === 1) throw error;
      return { message: 'ok' };
    },
  });
  queue.push(serialOf(1), false);
  await vi.waitFor(() => expect(queue.read().counts.added).toBe(1));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});
