import { expect, test } from 'vitest';

import { backOff } from './backOff';
import { EventMemory } from './EventMemory';

const SECOND = 1_000;

test('an event that comes twice is dropped by its id', () => {
  const memory = new EventMemory();
  memory.startAfter(10, 0);
  expect(memory.note(12, SECOND)).toBe(true);
  expect(memory.note(11, 2 * SECOND)).toBe(true);
  expect(memory.note(12, 3 * SECOND)).toBe(false);
});

test('asks from before the last seconds, for an event with a lower id may have been committed late', () => {
  const memory = new EventMemory();
  memory.startAfter(10, 0);
  memory.note(11, SECOND);
  memory.note(20, 10 * SECOND);
  expect(memory.since).toBeNull();
  memory.heard(16 * SECOND);
  expect(memory.since).toBe(11);
  memory.note(19, 24 * SECOND);
  expect(memory.since).toBe(11);
  memory.heard(25 * SECOND);
  expect(memory.since).toBe(20);
  memory.heard(60 * SECOND);
  expect(memory.since).toBe(20);
});

test('time without a sign of life does not count: what came during it may be lost', () => {
  const memory = new EventMemory();
  memory.startAfter(10, 0);
  memory.note(11, SECOND);
  memory.note(12, 5 * SECOND);
  // An hour later the connection is back; nothing was heard since the fifth second.
  expect(memory.since).toBeNull();
  expect(memory.isEmpty).toBe(false);
});

test('a tab that joins another takes over what is certain, once', () => {
  const memory = new EventMemory();
  expect(memory.isEmpty).toBe(true);
  memory.startAfter(40, 0);
  memory.adopt(30);
  expect(memory.since).toBe(30);
  memory.adopt(35);
  expect(memory.since).toBe(30);
});

test('waits half a second, then longer and longer up to half a minute, never all browsers at once', () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 20].map((attempt) => backOff(attempt, () => 1));
  expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(backOff(0, () => 0)).toBe(250);
  expect(backOff(20, () => 0)).toBe(15_000);
});
