import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Connection, type Verdict } from './Connection';
import { createSocket, FakeSocket } from './fakes.fixture';

const SECOND = 1_000;

let losses: number;
let verdict: Verdict;
let connection: Connection;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
  FakeSocket.all = [];
  FakeSocket.answersPings = false;
  losses = 0;
  verdict = 'yes';
  connection = new Connection({
    url: () => 'ws://silo.example/ws/live/',
    onOpen: () => undefined,
    onText: () => undefined,
    onDown: () => { losses += 1; },
    mayTry: async () => verdict,
    createSocket,
  });
});

afterEach(() => {
  connection.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const socketsAfter = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  return FakeSocket.all.length;
};

test('comes back later and later while it is refused', async () => {
  FakeSocket.last.end(1006);
  expect(await socketsAfter(499)).toBe(1);
  expect(await socketsAfter(1)).toBe(2);
  FakeSocket.last.end(1006);
  expect(await socketsAfter(999)).toBe(2);
  expect(await socketsAfter(1)).toBe(3);
  for (const seconds of [2, 4, 8, 16, 30, 30]) {
    const before = FakeSocket.all.length;
    FakeSocket.last.end(1006);
    expect(await socketsAfter(seconds * SECOND - 1)).toBe(before);
    expect(await socketsAfter(1)).toBe(before + 1);
  }
});

test('a connection that held for a while makes the next try a quick one', async () => {
  for (let tries = 0; tries < 5; tries += 1) {
    FakeSocket.last.end(1006);
    await vi.advanceTimersByTimeAsync(30 * SECOND);
  }
  FakeSocket.last.open();
  await vi.advanceTimersByTimeAsync(11 * SECOND);
  FakeSocket.last.end(1012);
  const before = FakeSocket.all.length;
  expect(await socketsAfter(500)).toBe(before + 1);
});

test('a ping that is not answered means that the network is gone without a word', async () => {
  const socket = FakeSocket.last.open();
  await vi.advanceTimersByTimeAsync(20 * SECOND);
  expect(socket.sent).toEqual([{ type: 'ping' }]);
  socket.tell({ type: 'pong' });
  await vi.advanceTimersByTimeAsync(20 * SECOND);
  expect(losses).toBe(0);
  await vi.advanceTimersByTimeAsync(8 * SECOND);
  expect(losses).toBe(1);
  expect(socket.readyState).toBe(WebSocket.CLOSED);
});

test('a socket that never opens is given up', async () => {
  expect(await socketsAfter(10 * SECOND + 500)).toBe(2);
});

test('without a network nothing is tried; with it at once', async () => {
  FakeSocket.last.open();
  connection.sleep();
  expect(await socketsAfter(600 * SECOND)).toBe(1);
  connection.wake();
  expect(await socketsAfter(0)).toBe(2);
});

test('nothing is tried for somebody who is not signed in any more', async () => {
  verdict = 'no';
  FakeSocket.last.open().end(4401);
  expect(await socketsAfter(600 * SECOND)).toBe(1);
});

test('while nobody can say whether it may, it asks again later and opens nothing', async () => {
  verdict = 'later';
  FakeSocket.last.open().end(1006);
  expect(await socketsAfter(10 * SECOND)).toBe(1);
  verdict = 'yes';
  expect(await socketsAfter(30 * SECOND)).toBe(2);
});

test('a socket given up while it opens is closed as soon as it is open', () => {
  const socket = FakeSocket.last;
  connection.close();
  expect(socket.readyState).toBe(WebSocket.CONNECTING);
  socket.open();
  expect(socket.readyState).toBe(WebSocket.CLOSED);
});

test('waking up asks for a sign of life', async () => {
  const socket = FakeSocket.last.open();
  connection.wake();
  expect(socket.sent).toEqual([{ type: 'ping' }]);
  await vi.advanceTimersByTimeAsync(8 * SECOND);
  expect(losses).toBe(1);
});

test('closed is closed', async () => {
  const socket = FakeSocket.last.open();
  connection.close();
  expect(socket.readyState).toBe(WebSocket.CLOSED);
  connection.wake();
  expect(await socketsAfter(60 * SECOND)).toBe(1);
  expect(losses).toBe(0);
});
