import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ApiError } from '../http';
import { createSocket, fakeChannels, fakeLocks, FakeSocket } from './fakes.fixture';
import { LiveFeed, type Surroundings, type TabMessage } from './LiveFeed';
import { linkStatus } from './LinkStatus';
import { presence } from './presence';

const SECOND = 1_000;
const noop = () => undefined;
const ASHA = { id: 1, username: 'asha' };
const EVENT = { id: 11, topic: 'device.approved', key: 'S1' };

let feeds: LiveFeed[];
let browser: Surroundings;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  FakeSocket.all = [];
  FakeSocket.answersPings = true;
  feeds = [];
  browser = { createSocket, locks: fakeLocks(), openChannel: fakeChannels<TabMessage>() };
});

afterEach(() => {
  feeds.forEach((feed) => feed.stop());
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const moment = () => vi.advanceTimersByTimeAsync(1);

/** A tab that shows the list of devices; who is signed in is known and asked for by `session`. */
async function openTab() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const session = vi.fn(async (): Promise<object | null> => ASHA);
  vi.spyOn(client, 'prefetchQuery').mockImplementation(({ queryKey }) => client.fetchQuery({ queryKey, queryFn: session }).then(noop, noop));
  const list = vi.fn(async () => []);
  new QueryObserver(client, { queryKey: ['devices', {}], queryFn: list }).subscribe(() => undefined);
  const feed = new LiveFeed(client, ASHA, browser);
  feeds.push(feed);
  await moment();
  list.mockClear();
  return { feed, list, session };
}

async function greeted(lastId = 10) {
  FakeSocket.last.open().greet(lastId);
  // The connection is old enough for its events to be certain, and alive.
  await vi.advanceTimersByTimeAsync(16 * SECOND);
  FakeSocket.last.tell({ type: 'pong' });
}

test('what was asked before the socket was open is read once more, then only what changes', async () => {
  const { list } = await openTab();
  FakeSocket.last.open().greet(10);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(list).toHaveBeenCalledTimes(1);
  FakeSocket.last.tell(EVENT);
  await moment();
  expect(list).toHaveBeenCalledTimes(2);
  expect(linkStatus.read().state).toBe('live');
});

test('after a loss it asks from a few seconds back, and what comes twice changes nothing', async () => {
  const { list } = await openTab();
  await greeted();
  FakeSocket.last.tell({ id: 11, topic: 'device.approved', key: 'S1' });
  await vi.advanceTimersByTimeAsync(16 * SECOND);
  FakeSocket.last.tell({ id: 12, topic: 'device.approved', key: 'S2' });
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  list.mockClear();
  FakeSocket.last.end(1006);
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(FakeSocket.last.since).toBe('11');
  FakeSocket.last.open().tell({ id: 12, topic: 'device.approved', key: 'S2' }).greet(12);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(list).not.toHaveBeenCalled();
  FakeSocket.last.tell({ id: 13, topic: 'device.approved', key: 'S3' });
  expect(list).toHaveBeenCalledOnce();
});

test('a reset reads everything again and goes on from there', async () => {
  const { list } = await openTab();
  await greeted();
  list.mockClear();
  FakeSocket.last.end(1006);
  await vi.advanceTimersByTimeAsync(SECOND);
  FakeSocket.last.open().tell({ type: 'reset' }).greet(90_000);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  expect(list).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(11 * SECOND);
  FakeSocket.last.tell({ type: 'pong' }).end(1006);
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(FakeSocket.last.since).toBe('90000');
});

test('two tabs share one socket, and both hear what it says', async () => {
  const first = await openTab();
  await greeted();
  const second = await openTab();
  expect(FakeSocket.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  [first, second].forEach(({ list }) => list.mockClear());
  FakeSocket.last.tell(EVENT);
  await moment();
  expect(first.list).toHaveBeenCalledOnce();
  expect(second.list).toHaveBeenCalledOnce();
});

test('when the tab with the socket is closed another takes over from the last id it heard', async () => {
  const first = await openTab();
  await greeted();
  await openTab();
  FakeSocket.last.tell(EVENT);
  await vi.advanceTimersByTimeAsync(16 * SECOND);
  FakeSocket.last.tell({ type: 'pong' });
  await moment();
  first.feed.stop();
  feeds.shift();
  await moment();
  expect(FakeSocket.all).toHaveLength(2);
  expect(FakeSocket.all[0]!.readyState).toBe(WebSocket.CLOSED);
  expect(FakeSocket.last.since).toBe('11');
});

test('before it tries again the session is asked for; a server in trouble ends nothing', async () => {
  const { session } = await openTab();
  await greeted();
  session.mockRejectedValueOnce(new ApiError('away', 503, 'unavailable'));
  FakeSocket.last.end(1006);
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(session).toHaveBeenCalledOnce();
  expect(FakeSocket.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(FakeSocket.all).toHaveLength(2);
});

test('somebody who is signed out does not try again, not even as the next leader', async () => {
  const first = await openTab();
  await greeted();
  const second = await openTab();
  second.session.mockResolvedValue(null);
  first.feed.stop();
  feeds.shift();
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(second.session).toHaveBeenCalled();
  expect(FakeSocket.all).toHaveLength(1);
});

test('without a socket for ten seconds the page asks by itself, and stops when it is back', async () => {
  const { list } = await openTab();
  await greeted();
  list.mockClear();
  FakeSocket.last.end(1006);
  expect(linkStatus.read().state).toBe('live');
  await vi.advanceTimersByTimeAsync(SECOND);
  expect(linkStatus.read().state).toBe('reconnecting');
  expect(list).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(9 * SECOND);
  expect(linkStatus.read().state).toBe('polling');
  expect(list).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(20 * SECOND);
  expect(list).toHaveBeenCalledTimes(3);
  FakeSocket.last.open().greet(10);
  expect(linkStatus.read().state).toBe('live');
  await vi.advanceTimersByTimeAsync(5 * SECOND);
  list.mockClear();
  await vi.advanceTimersByTimeAsync(15 * SECOND);
  expect(list).not.toHaveBeenCalled();
});

test('the browser offline is said at once; online again it connects without waiting', async () => {
  await openTab();
  await greeted();
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  window.dispatchEvent(new Event('offline'));
  expect(linkStatus.read().state).toBe('offline');
  await vi.advanceTimersByTimeAsync(60 * SECOND);
  expect(FakeSocket.all).toHaveLength(1);
  online.mockReturnValue(true);
  window.dispatchEvent(new Event('online'));
  await moment();
  expect(FakeSocket.all).toHaveLength(2);
});

test('who else is at a device is known, the own name left out', async () => {
  await openTab();
  FakeSocket.last.open().greet(10, { S1: [{ username: 'ben', doing: 'mapping' }, { username: 'asha', doing: 'viewing' }] });
  expect(presence.of('S1')).toEqual([{ username: 'ben', doing: 'mapping' }]);
  FakeSocket.last.tell({ type: 'presence', key: 'S1', people: [{ username: 'asha', doing: 'viewing' }] });
  expect(presence.of('S1')).toEqual([]);
});

test('where this person is is said again every ten seconds, by any tab, and taken back at the end', async () => {
  await openTab();
  await openTab();
  const socket = FakeSocket.last.open().greet(10);
  await moment();
  const said = () => socket.sent.filter(({ type }) => type === 'presence');
  expect(said()).toEqual([]);
  // Both tabs share this module, so both say it; the socket names one place.
  const leave = presence.enter({ key: 'S1', doing: 'mapping' });
  await vi.advanceTimersByTimeAsync(21 * SECOND);
  expect(said().length).toBeGreaterThanOrEqual(3);
  expect(new Set(said().map(({ key, doing }) => `${String(key)} ${String(doing)}`))).toEqual(new Set(['S1 mapping']));
  leave();
  await moment();
  expect(presence.spot).toBeNull();
});
