import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PendingApprovals } from './pendingApprovals';

const SERIAL = '202505AMP000001B';

function setUp(send = vi.fn(async () => undefined as unknown)) {
  const sendOnLeaving = vi.fn();
  const outcomes = { onApproved: vi.fn(async () => undefined), onFailed: vi.fn() };
  const approvals = new PendingApprovals({ send, sendOnLeaving, undoMs: 5_000 });
  approvals.tellOutcomes(outcomes);
  return { approvals, send, sendOnLeaving, ...outcomes };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('undo sends nothing, ever', async () => {
  const { approvals, send, sendOnLeaving } = setUp();
  approvals.approve(SERIAL);
  expect(approvals.read()).toEqual([{ serial: SERIAL, phase: 'undoable' }]);
  await vi.advanceTimersByTimeAsync(4_999);
  approvals.undo(SERIAL);
  await vi.advanceTimersByTimeAsync(60_000);
  approvals.flush();
  approvals.flushOnLeaving();
  expect(send).not.toHaveBeenCalled();
  expect(sendOnLeaving).not.toHaveBeenCalled();
  expect(approvals.read()).toEqual([]);
});

test('when the time is up it is sent once, and stays shown until the list is new', async () => {
  const { approvals, send, onApproved } = setUp();
  approvals.approve(SERIAL);
  approvals.approve(SERIAL);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(send).toHaveBeenCalledExactlyOnceWith(SERIAL);
  expect(onApproved).toHaveBeenCalledExactlyOnceWith(SERIAL);
  expect(approvals.read()).toEqual([]);
  approvals.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send).toHaveBeenCalledOnce();
});

test('what is on its way can no longer be undone', async () => {
  const { approvals } = setUp(vi.fn(() => new Promise(() => undefined)));
  approvals.approve(SERIAL);
  await vi.advanceTimersByTimeAsync(5_000);
  approvals.undo(SERIAL);
  expect(approvals.read()).toEqual([{ serial: SERIAL, phase: 'sent' }]);
});

test('a refusal takes the approval off the screen and is told', async () => {
  const refused = new Error('deactivated meanwhile');
  const { approvals, onFailed } = setUp(vi.fn(async () => { throw refused; }));
  approvals.approve(SERIAL);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(onFailed).toHaveBeenCalledExactlyOnceWith(SERIAL, refused);
  expect(approvals.read()).toEqual([]);
});

test('leaving the page sends the waiting ones at once, each once', async () => {
  const { approvals, send } = setUp();
  approvals.approve(SERIAL);
  approvals.approve('202505AMP000002B');
  approvals.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(send.mock.calls).toEqual([[SERIAL], ['202505AMP000002B']]);
});

test('closing the tab sends them with a request that outlives it', async () => {
  const { approvals, send, sendOnLeaving } = setUp();
  approvals.approve(SERIAL);
  approvals.flushOnLeaving();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendOnLeaving).toHaveBeenCalledExactlyOnceWith(SERIAL);
  expect(send).not.toHaveBeenCalled();
});
