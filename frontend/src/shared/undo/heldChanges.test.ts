import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HeldChanges } from './heldChanges';

const SERIAL = '202505AMP000001B';

function setUp(send = vi.fn(async () => undefined as unknown)) {
  const sendOnLeaving = vi.fn();
  const outcomes = { onDone: vi.fn(async () => undefined), onFailed: vi.fn() };
  const held = new HeldChanges({ send, sendOnLeaving, undoMs: 5_000 });
  held.tellOutcomes(outcomes);
  return { held, send, sendOnLeaving, ...outcomes };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('undo sends nothing, ever', async () => {
  const { held, send, sendOnLeaving } = setUp();
  held.hold(SERIAL);
  expect(held.read()).toEqual([{ key: SERIAL, phase: 'undoable' }]);
  await vi.advanceTimersByTimeAsync(4_999);
  held.undo(SERIAL);
  await vi.advanceTimersByTimeAsync(60_000);
  held.flush();
  held.flushOnLeaving();
  expect(send).not.toHaveBeenCalled();
  expect(sendOnLeaving).not.toHaveBeenCalled();
  expect(held.read()).toEqual([]);
});

test('when the time is up it is sent once, and stays shown until the list is new', async () => {
  const { held, send, onDone } = setUp();
  held.hold(SERIAL);
  held.hold(SERIAL);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(send).toHaveBeenCalledExactlyOnceWith(SERIAL);
  expect(onDone).toHaveBeenCalledExactlyOnceWith(SERIAL);
  expect(held.read()).toEqual([]);
  held.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledOnce();
});

test('what is on its way can no longer be undone', async () => {
  const { held } = setUp(vi.fn(() => new Promise(() => undefined)));
  held.hold(SERIAL);
  await vi.advanceTimersByTimeAsync(5_000);
  held.undo(SERIAL);
  expect(held.read()).toEqual([{ key: SERIAL, phase: 'sent' }]);
});

test('a refusal takes the change off the screen and is told', async () => {
  const refused = new Error('deactivated meanwhile');
  const { held, onFailed } = setUp(vi.fn(async () => { throw refused; }));
  held.hold(SERIAL);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(onFailed).toHaveBeenCalledExactlyOnceWith(SERIAL, refused);
  expect(held.read()).toEqual([]);
});

test('leaving the page sends the waiting ones at once, each once', async () => {
  const { held, send } = setUp();
  held.hold(SERIAL);
  held.hold('202505AMP000002B');
  held.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send.mock.calls).toEqual([[SERIAL], ['202505AMP000002B']]);
});

test('closing the tab sends them with a request that outlives it', async () => {
  const { held, send, sendOnLeaving } = setUp();
  held.hold(SERIAL);
  held.flushOnLeaving();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendOnLeaving).toHaveBeenCalledExactlyOnceWith(SERIAL);
  expect(send).not.toHaveBeenCalled();
});
