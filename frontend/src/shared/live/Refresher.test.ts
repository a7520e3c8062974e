import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Refresher } from './Refresher';

const SECOND = 1_000;

let client: QueryClient;
let refresher: Refresher;

beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient();
  refresher = new Refresher(client);
});

afterEach(() => {
  refresher.stop();
  client.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A query that a page shows; counts how often the server is asked. */
async function shown(queryKey: unknown[], answerMs = 10) {
  const ask = vi.fn(() => new Promise((answer) => setTimeout(() => answer(ask.mock.calls.length), answerMs)));
  const observer = new QueryObserver(client, { queryKey, queryFn: ask });
  const leave = observer.subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(answerMs);
  expect(ask).toHaveBeenCalledOnce();
  ask.mockClear();
  return { ask, leave };
}

test('a single change is read at once', async () => {
  const { ask } = await shown(['devices', {}]);
  refresher.touch({ word: 'devices' });
  expect(ask).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(ask).toHaveBeenCalledOnce();
});

test.each([200, 1_000, 1_400])('two hundred changes within %d ms are read twice at most', async (length) => {
  const { ask } = await shown(['devices', {}]);
  const list = await shown(['overview']);
  for (let count = 0; count < 200; count += 1) {
    refresher.touch({ word: 'devices' });
    refresher.touch({ word: 'overview' });
    await vi.advanceTimersByTimeAsync(length / 200);
  }
  await vi.advanceTimersByTimeAsync(10 * SECOND);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(list.ask).toHaveBeenCalledTimes(2);
});

test('under a load that never ends a list is read again at most once a second, and at least every three', async () => {
  const { ask } = await shown(['devices', {}]);
  for (let ms = 0; ms < 30 * SECOND; ms += 20) {
    refresher.touch({ word: 'devices' });
    await vi.advanceTimersByTimeAsync(20);
  }
  expect(ask.mock.calls.length).toBeGreaterThanOrEqual(10);
  expect(ask.mock.calls.length).toBeLessThanOrEqual(30);
});

test('a change that comes while the answer is on its way is read as well', async () => {
  const { ask } = await shown(['devices', {}], 300);
  refresher.touch({ word: 'devices' });
  await vi.advanceTimersByTimeAsync(100);
  refresher.touch({ word: 'devices' });
  expect(ask).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a first answer asked for before the change is not believed', async () => {
  const ask = vi.fn(() => new Promise((answer) => setTimeout(() => answer('rows'), 500)));
  new QueryObserver(client, { queryKey: ['devices'], queryFn: ask }).subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(100);
  refresher.touch({ word: 'devices' });
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('what the page has asked for after the change is not asked for again', async () => {
  const { ask } = await shown(['devices', {}]);
  refresher.touch({ word: 'devices' });
  await vi.advanceTimersByTimeAsync(100);
  refresher.touch({ word: 'devices' });
  void client.invalidateQueries({ queryKey: ['devices'] });
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(ask).toHaveBeenCalledTimes(2);
});

test('a page about one thing is read for that thing only', async () => {
  const { ask } = await shown(['device', 'S1', 'details']);
  refresher.touch({ word: 'device', key: 'S2' });
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(ask).not.toHaveBeenCalled();
  refresher.touch({ word: 'device', key: 'S1' });
  expect(ask).toHaveBeenCalledOnce();
});

test('everything but the session is read after a reset, and only what was asked before it', async () => {
  const devices = await shown(['devices']);
  const session = await shown(['session']);
  const mark = refresher.mark();
  const later = await shown(['mappings']);
  refresher.touchAll(mark);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect([devices.ask, session.ask, later.ask].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
});

test('a list that nobody looks at is read when it is opened again', async () => {
  const { ask, leave } = await shown(['devices', {}]);
  leave();
  refresher.touch({ word: 'devices' });
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(ask).not.toHaveBeenCalled();
  new QueryObserver(client, { queryKey: ['devices', {}], queryFn: ask, staleTime: 60 * SECOND }).subscribe(() => undefined);
  expect(ask).toHaveBeenCalledOnce();
});

test('a hidden tab asks for nothing until it is seen', async () => {
  const { ask } = await shown(['devices', {}]);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  refresher.touch({ word: 'devices' });
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(ask).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(100);
  expect(ask).toHaveBeenCalledOnce();
});
