import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ASHA, MemoryStore, serial } from './memoryStore.fixture';
import { ScanLedger, type News } from './ScanLedger';

let store: MemoryStore;
const open: ScanLedger[] = [];

function ledger(user = ASHA): ScanLedger {
  const made = new ScanLedger(user, 'asha', store);
  open.push(made);
  return made;
}

beforeEach(() => {
  store = new MemoryStore();
});
afterEach(() => {
  open.splice(0).forEach((one) => one.close());
  vi.restoreAllMocks();
});

test('a scan is kept before it is told as kept, in the order of scanning, each with a key of its own', async () => {
  const scans = ledger();
  const news: News[] = [];
  scans.onNews((told) => news.push(told));
  const taken = [3, 1, 2].map((number) => scans.take(serial(number), 'register'));
  await taken[0];
  await Promise.all(taken);
  expect([...scans.waitingScans()].map((scan) => scan.serial)).toEqual([serial(3), serial(1), serial(2)]);
  expect(new Set([...scans.waitingScans()].map(({ key }) => key)).size).toBe(3);
  expect(news.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept']);
  expect(scans.read()).toMatchObject({ waiting: 3, done: 0, tray: [] });
  expect(scans.read().latest.map(({ serial: shown, state }) => [shown, state])).toEqual([[serial(2), 'waiting'], [serial(1), 'waiting'], [serial(3), 'waiting']]);
});

test('what is of the wrong form, or was scanned in this mode, goes to the tray and is never sent', async () => {
  const scans = ledger();
  for (const text of [serial(1), serial(1), serial(1), '202513AMP000001B', serial(2).toLowerCase()]) await scans.take(text, 'register');
  await scans.take(serial(1), 'approve');
  await scans.take('PRO-1', 'approve');
  expect([...scans.waitingScans()].map((scan) => `${scan.mode} ${scan.serial}`)).toEqual([`register ${serial(1)}`, `approve ${serial(1)}`, 'approve PRO-1']);
  const { tray } = scans.read();
  expect(tray.map(({ why, serial: given }) => [why, given])).toEqual([
    ['form', serial(2).toLowerCase()], ['form', '202513AMP000001B'], ['twice', serial(1)],
  ]);
  expect(tray[2]!.message).toMatch(/^Scanned already, at \d\d:\d\d:\d\d\.$/);
});

test('two scans of one device in the same moment are one scan and a duplicate', async () => {
  const scans = ledger();
  await Promise.all([scans.take(serial(1), 'register'), scans.take(serial(1), 'register')]);
  expect(scans.read()).toMatchObject({ waiting: 1 });
  expect(scans.read().tray.map(({ why }) => why)).toEqual(['twice']);
});

test('a scan that the browser cannot keep is told as lost, and may be scanned again', async () => {
  const scans = ledger();
  const news: News[] = [];
  scans.onNews((told) => news.push(told));
  store.isFull = true;
  await scans.take(serial(1), 'register');
  expect(news).toEqual([{ kind: 'lost', serial: serial(1) }]);
  // The last word on the screen is that it is not kept, whatever was green before.
  expect(scans.read()).toMatchObject({ waiting: 0, latest: [{ serial: serial(1), state: 'lost' }], lost: [serial(1)] });
  expect(scans.read().trouble).toMatch(/no room left/);
  store.isFull = false;
  await scans.take(serial(2), 'register');
  expect(scans.read()).toMatchObject({ waiting: 1, trouble: null, lost: [serial(1)] });
  expect(scans.read().latest.map(({ state }) => state)).toEqual(['waiting', 'lost']);
  await scans.take(serial(1), 'register');
  expect(scans.read()).toMatchObject({ waiting: 2, tray: [], trouble: null, lost: [] });
});

test('a browser that keeps nothing at all is told as trouble, and no scan counts', async () => {
  for (const name of ['add', 'put', 'swap', 'remove', 'allOf'] as const) vi.spyOn(store, name).mockRejectedValue(new TypeError('indexedDB is not defined'));
  const scans = ledger();
  await scans.take(serial(1), 'register');
  await scans.take(serial(1).toLowerCase(), 'register');
  expect(scans.read()).toMatchObject({ isReady: true, waiting: 0, done: 0, tray: [], lost: [serial(1), serial(1).toLowerCase()] });
  expect(scans.read().trouble).toMatch(/does not let Silo keep scans/);
});

test('what cannot be noted in the tray is told, and nothing has changed', async () => {
  const scans = ledger();
  await scans.take(serial(1), 'register');
  await scans.take(serial(1), 'register');
  const [twice] = scans.read().tray;
  for (const name of ['put', 'swap', 'remove'] as const) vi.spyOn(store, name).mockRejectedValueOnce(new DOMException('No room', 'QuotaExceededError'));
  await scans.drop([twice!]);
  expect(scans.read()).toMatchObject({ tray: [{ id: twice!.id }], trouble: expect.stringMatching(/no room/) });
  expect(await scans.again(twice!)).toMatch(/could not note it/);
  await scans.take(serial(1), 'register');
  expect(scans.read()).toMatchObject({ waiting: 1, tray: [{ id: twice!.id }], lost: [serial(1)] });
  expect(await scans.again(twice!)).toBeNull();
  expect(scans.read()).toMatchObject({ waiting: 2, tray: [], trouble: null });
});

test('a browser that does not answer is told after a while, and the scan is shown as not yet kept', async () => {
  vi.useFakeTimers();
  let refuse: (error: DOMException) => void = () => undefined;
  const scans = ledger();
  await vi.advanceTimersByTimeAsync(0);
  vi.spyOn(store, 'add').mockReturnValueOnce(new Promise((_, reject) => (refuse = reject)));
  const taken = scans.take(serial(1), 'register');
  await vi.advanceTimersByTimeAsync(6_000);
  expect(scans.read()).toMatchObject({ latest: [{ serial: serial(1), state: 'saving' }], trouble: expect.stringMatching(/takes long/) });
  refuse(new DOMException('Gone', 'AbortError'));
  await taken;
  expect(scans.read()).toMatchObject({ latest: [{ serial: serial(1), state: 'lost' }], waiting: 0 });
  vi.useRealTimers();
});

test('after a refusal the same scan is another try with another key, and the tray can be settled', async () => {
  const scans = ledger();
  await scans.take(serial(1), 'approve');
  const [first] = scans.waitingScans();
  await scans.settle(first!, { state: 'tray', why: 'refused', message: 'Not registered.' });
  expect(await scans.again(scans.read().tray[0]!)).toBeNull();
  const [second] = scans.waitingScans();
  expect(second!.serial).toBe(serial(1));
  expect(second!.key).not.toBe(first!.key);
  await scans.settle(second!, { state: 'tray', why: 'refused', message: 'Not registered.' });
  await scans.take(serial(1), 'approve');
  expect(scans.read()).toMatchObject({ waiting: 1 });
  await scans.drop(scans.read().tray);
  expect(scans.read().tray).toEqual([]);
  expect(store.rows.size).toBe(1);
});

test('a correction is looked at like a scan', async () => {
  const scans = ledger();
  await scans.take(serial(2), 'register');
  await scans.take('202505AMP00001B', 'register');
  const [bad] = scans.read().tray;
  expect(await scans.again(bad!, '202513AMP000001B')).toMatch(/202505AMP123456B/);
  expect(await scans.again(bad!, serial(2))).toMatch(/was scanned already/);
  expect(scans.read()).toMatchObject({ waiting: 1, tray: [{ id: bad!.id }] });
  expect(await scans.again(bad!, serial(1))).toBeNull();
  expect([...scans.waitingScans()].map((scan) => scan.serial)).toEqual([serial(2), serial(1)]);
  expect(scans.read().tray).toEqual([]);
});

test('a browser opened again knows all of its person, and nothing of another', async () => {
  const before = ledger();
  for (const number of [1, 2, 3]) await before.take(serial(number), 'register');
  const [first] = before.waitingScans();
  await before.settle(first!, { state: 'done', step: 1, message: 'Added.' });
  await ledger(8).take(serial(9), 'register');
  const after = ledger();
  await after.load();
  expect(after.read()).toMatchObject({ done: 1, waiting: 2, isReady: true });
  await after.take(serial(1), 'register');
  expect(after.read().tray.map(({ why }) => why)).toEqual(['twice']);
  expect([...after.waitingScans()].map((scan) => scan.serial)).toEqual([serial(2), serial(3)]);
});

test('what was done in another shift is counted no more, and counting anew forgets what was done alone', async () => {
  const before = ledger();
  const yesterday = Date.now() - 20 * 60 * 60 * 1000;
  const clock = vi.spyOn(Date, 'now').mockReturnValue(yesterday);
  await before.take(serial(1), 'register');
  await before.take(serial(2), 'register');
  const [first] = before.waitingScans();
  await before.settle(first!, { state: 'done', step: 1, message: 'Added.' });
  clock.mockRestore();
  const after = ledger();
  await after.load();
  expect(after.read()).toMatchObject({ done: 0, waiting: 1 });
  const [second] = after.waitingScans();
  await after.settle(second!, { state: 'done', step: 1, message: 'Added.' });
  await after.take('bad', 'register');
  await after.startAnew();
  expect(after.read()).toMatchObject({ done: 0, waiting: 0, since: null, tray: [{ serial: 'bad' }] });
});

test('another tab of the browser shows the same', async () => {
  const [one, other] = [ledger(), ledger()];
  await other.load();
  await one.take(serial(1), 'register');
  await vi.waitFor(() => expect(other.read().waiting).toBe(1));
  const [scan] = one.waitingScans();
  await other.settle(scan!, { state: 'tray', why: 'refused', message: 'No.' });
  await vi.waitFor(() => expect(one.read().tray).toHaveLength(1));
  await one.drop(one.read().tray);
  await vi.waitFor(() => expect(other.read()).toMatchObject({ tray: [], latest: [] }));
});

test('what is scanned while an old shift is cleared away stays', async () => {
  const scans = ledger();
  await scans.load();
  await store.add({
    user: ASHA, userName: 'asha', serial: serial(9), mode: 'register', reason: '', key: 'old', at: 0, state: 'done', step: 1,
    firstSentAt: null, why: null, message: '',
  });
  let clear = () => {};
  const cleared = new Promise<void>((resolve) => (clear = resolve));
  vi.spyOn(store, 'remove').mockReturnValue(cleared);
  const loading = scans.load();
  await scans.take(serial(1), 'register');
  clear();
  await loading;
  expect(scans.read()).toMatchObject({ waiting: 1, done: 0 });
});

test('an answer that comes after its person left is still noted', async () => {
  const scans = ledger();
  await scans.take(serial(1), 'register');
  const [scan] = scans.waitingScans();
  scans.close();
  await scans.settle(scan!, { state: 'done', step: 1, message: 'Added.' });
  expect([...store.rows.values()].map(({ state }) => state)).toEqual(['done']);
});

test('trying again, pressed twice, sends one scan', async () => {
  const scans = ledger();
  await scans.take(serial(1), 'register');
  await scans.take(serial(1), 'register');
  const [twice] = scans.read().tray;
  await Promise.all([scans.again(twice!), scans.again(twice!)]);
  expect(await scans.again(twice!)).toBeNull();
  expect(scans.read()).toMatchObject({ waiting: 2, tray: [] });
});
