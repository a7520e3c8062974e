import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../../shared/http';
import { ASHA, MemoryStore, serial } from './memoryStore.fixture';
import type { Scan } from './scan';
import { ScanLedger } from './ScanLedger';
import { Sender } from './Sender';

type Answer = (scan: Scan) => Promise<string>;

let ledger: ScanLedger;
let sender: Sender;
let sent: string[] = [];

/** A server that answers so; what it was asked is in `sent`. */
function sending(answer: Answer, store = new MemoryStore()): Sender {
  ledger = new ScanLedger(ASHA, 'asha', store);
  sender = new Sender(ledger, (scan) => {
    sent.push(`${scan.serial} ${scan.step} ${scan.key}`);
    return answer(scan);
  }, { firstWaitMs: 5, longestWaitMs: 20 });
  return sender;
}

const serials = () => sent.map((line) => line.split(' ')[0]);
const keys = () => sent.map((line) => line.split(' ')[2]);
const away = () => new ApiError('Nobody.', 0, 'no_answer');

beforeEach(() => {
  sent = [];
  localStorage.setItem('silo-name', 'asha');
});
afterEach(() => {
  sender.stop();
  ledger.close();
});

test('sends in order, and a device never twice at once', async () => {
  const gates: (() => void)[] = [];
  sending(() => new Promise((resolve) => gates.push(() => resolve('Done.'))));
  for (const mode of ['register', 'approve'] as const) await ledger.take(serial(1), mode);
  for (let number = 2; number < 9; number += 1) await ledger.take(serial(number), 'register');
  await vi.waitFor(() => expect(sent).toHaveLength(4));
  expect(serials()).toEqual([1, 2, 3, 4].map((number) => serial(number)));
  expect(sender.read().sending).toBe(4);
  gates[1]!();
  await vi.waitFor(() => expect(sent).toHaveLength(5));
  expect(serials()[4]).toBe(serial(5));
  gates[0]!();
  await vi.waitFor(() => expect(sent).toHaveLength(6));
  // Its approval comes as soon as its registration is decided.
  expect(serials()[5]).toBe(serial(1));
  while (ledger.read().waiting > 0) {
    gates.forEach((open) => open());
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(sent).toHaveLength(9);
  expect(new Set(keys()).size).toBe(9);
});

test('nobody answers: one goes on knocking with the same key, and then all are sent once', async () => {
  let isAway = true;
  const done = new Set<string>();
  sending((scan) => {
    if (isAway) return Promise.reject(away());
    done.add(scan.serial);
    return Promise.resolve('Added.');
  });
  for (let number = 1; number < 21; number += 1) await ledger.take(serial(number), 'register');
  await vi.waitFor(() => expect(sent.length).toBeGreaterThan(6));
  expect(sender.read().awaySince).not.toBeNull();
  expect(ledger.read()).toMatchObject({ waiting: 20, done: 0 });
  isAway = false;
  await vi.waitFor(() => expect(ledger.read()).toMatchObject({ waiting: 0, done: 20 }));
  expect(done.size).toBe(20);
  expect(sender.read()).toMatchObject({ awaySince: null, sending: 0 });
  expect(new Set(keys()).size).toBe(20);
});

test('a server that stumbles over one scan gets the others meanwhile', async () => {
  sending((scan) => (scan.serial === serial(1) && sent.length < 12 ? Promise.reject(new ApiError('Broken.', 500, 'error')) : Promise.resolve('Added.')));
  for (let number = 1; number < 6; number += 1) await ledger.take(serial(number), 'register');
  await vi.waitFor(() => expect(ledger.read()).toMatchObject({ done: 4, waiting: 1 }));
  expect(sender.read().awaySince).toBeNull();
  await vi.waitFor(() => expect(ledger.read()).toMatchObject({ done: 5, waiting: 0 }));
});

test('an answer that the browser cannot note is asked for again with the same key', async () => {
  const store = new MemoryStore();
  vi.spyOn(store, 'put').mockRejectedValueOnce(new DOMException('The connection was closed', 'InvalidStateError'));
  sending(() => Promise.resolve('Added.'), store);
  await ledger.take(serial(1), 'register');
  await vi.waitFor(() => expect(ledger.read()).toMatchObject({ done: 1, waiting: 0 }));
  expect(sent).toHaveLength(2);
  expect(new Set(keys()).size).toBe(1);
});

test('while a scan is tried again nobody looks in a loop whether it may be', async () => {
  let asked = 0;
  sending(() => (asked++ === 0 ? Promise.reject(new ApiError('Broken.', 500, 'error')) : new Promise(() => undefined)));
  await ledger.take(serial(1), 'register');
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  const looks = vi.spyOn(ledger, 'waitingScans');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(looks.mock.calls.length).toBeLessThan(3);
});

test.each([
  [new ApiError('Taken.', 409, 'duplicate'), 'Taken.'],
  [new ApiError('Validation error', 400, 'error', { serialnumber: ['No such month.'] }), 'No such month.'],
  [new ApiError('Your role may not.', 403, 'denied'), 'Your role may not.'],
])('a refusal goes to the tray with the reason of the server', async (refusal, told) => {
  sending(() => Promise.reject(refusal));
  await ledger.take(serial(1), 'register');
  await vi.waitFor(() => expect(ledger.read().tray.map(({ message }) => message)).toEqual([told]));
  expect(sent).toHaveLength(1);
});

test.each([
  new ApiError('Busy.', 429, 'throttled', {}, null, 0.02),
  new ApiError('The first is still running.', 409, 'conflict', {}, null, 0.02),
])('$message is asked again with the same key, when the server says so', async (undecided) => {
  let asked = 0;
  sending(() => (asked++ === 0 ? Promise.reject(undecided) : Promise.resolve('Added.')));
  await ledger.take(serial(1), 'register');
  await vi.waitFor(() => expect(ledger.read().done).toBe(1));
  expect(new Set(keys()).size).toBe(1);
  expect(sent).toHaveLength(2);
});

test('the end of the session holds everything back until its owner is there again', async () => {
  let isSignedOut = true;
  sending(() => (isSignedOut ? Promise.reject(new ApiError('Who are you?', 401, 'unauthenticated')) : Promise.resolve('Added.')));
  await ledger.take(serial(1), 'register');
  await vi.waitFor(() => expect(sender.read().isSignedOut).toBe(true));
  await ledger.take(serial(2), 'register');
  expect(sent).toHaveLength(1);
  // Somebody else's session: not a single scan of asha goes out under it.
  isSignedOut = false;
  localStorage.setItem('silo-name', 'ben');
  sender.hurry();
  await ledger.take(serial(3), 'register');
  expect(sent).toHaveLength(1);
  expect(sender.read().isSignedOut).toBe(true);
  localStorage.setItem('silo-name', 'asha');
  sender.hurry();
  await vi.waitFor(() => expect(ledger.read()).toMatchObject({ done: 3, waiting: 0 }));
});

test('nothing is sent before the server has said who is signed in', async () => {
  ledger = new ScanLedger(ASHA, 'asha', new MemoryStore());
  sender = new Sender(ledger, async (scan) => {
    sent.push(scan.serial);
    return 'Added.';
  }, {}, true);
  await ledger.take(serial(1), 'register');
  sender.hurry();
  window.dispatchEvent(new Event('online'));
  await ledger.take(serial(2), 'register');
  expect(sent).toEqual([]);
  expect(ledger.read().waiting).toBe(2);
  sender.hold(false);
  await vi.waitFor(() => expect(ledger.read()).toMatchObject({ done: 2, waiting: 0 }));
  expect(sent).toEqual([serial(1), serial(2)]);
});

test('register and approve are two steps, and what is done of them is not done again', async () => {
  const store = new MemoryStore();
  sending((scan) => (scan.step === 0 ? Promise.resolve('Added.') : Promise.reject(away())), store);
  await ledger.take(serial(1), 'register_approve');
  await vi.waitFor(() => expect(sent.length).toBeGreaterThan(1));
  expect(ledger.read()).toMatchObject({ done: 0, waiting: 1 });
  // The browser is killed, and opened again.
  sender.stop();
  ledger.close();
  sent = [];
  sending(() => Promise.resolve('Approved.'), store);
  await vi.waitFor(() => expect(ledger.read()).toMatchObject({ done: 1, waiting: 0 }));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain(`${serial(1)} 1 `);
});

test('an approval that is refused says that the device is registered', async () => {
  sending((scan) => (scan.step === 0 ? Promise.resolve('Added.') : Promise.reject(new ApiError('It is deactivated.', 400, 'error'))));
  await ledger.take(serial(1), 'register_approve');
  await vi.waitFor(() => expect(ledger.read().tray[0]?.message).toBe('Registered, but not approved: It is deactivated.'));
  await ledger.again(ledger.read().tray[0]!);
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  // Tried again from where it was refused.
  expect(sent[2]).toContain(`${serial(1)} 1 `);
});

test('a duplicate after more than a day may be the very scan whose answer got lost', async () => {
  const store = new MemoryStore();
  await store.add({
    user: ASHA, userName: 'asha', serial: serial(1), mode: 'register', reason: '', key: 'k', at: 0, state: 'waiting', step: 0,
    firstSentAt: Date.now() - 25 * 60 * 60 * 1000, why: null, message: '',
  });
  sending(() => Promise.reject(new ApiError('Taken.', 409, 'duplicate')), store);
  await vi.waitFor(() => expect(ledger.read().tray[0]?.message).toMatch(/^Taken\. It may have been this very scan/));
});
