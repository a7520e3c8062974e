import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anEntry } from '../../shared/gate/gate.fixture';
import { ApiError } from '../../shared/http';
import type { Verdict } from './api';
import { Station, type StationServer } from './station';

const PASS = 'silo:abc:def';
const LOST = new ApiError('Silo cannot be reached.', 0, 'no_answer');
/** As many as are tried before it gives up. */
const NO_ANSWERS = Array.from({ length: 21 }, () => LOST);
const IN = { valid: true, submission: anEntry({ status: 'completed' }) } as const;
const USED = { valid: false, reason: 'used', submission: anEntry({ status: 'completed', completed_by: 'gita' }) } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answer = Verdict | ApiError;

/** A station whose server gives these answers to verify, one after the other, and notes what it was asked. */
function stationOf(answers: Answer[], over: Partial<StationServer> = {}) {
  const asked: { payload: string; reason?: string; key: string }[] = [];
  const verify: StationServer['verify'] = async (payload, reason, key) => {
    asked.push({ payload, reason, key });
    const answer = answers.shift();
    if (!answer) return new Promise(() => undefined);
    if (answer instanceof ApiError) throw answer;
    return answer;
  };
  const never = () => new Promise<never>(() => undefined);
  return { station: new Station({ verify, scanBox: never, undoBox: never, readEntry: never, ...over }), asked };
}

const settled = () => vi.advanceTimersByTimeAsync(0);

test('a good pass is let in; blanks and line ends around it do not count', async () => {
  const { station, asked } = stationOf([IN]);
  expect(station.scan(` ${PASS}\n`)).toBe(true);
  expect(station.read()).toMatchObject({ kind: 'asking', isRepeated: false });
  await settled();
  expect(station.read()).toMatchObject({ kind: 'admitted', entry: IN.submission });
  expect(asked.map(({ payload }) => payload)).toEqual([PASS]);
});

test('each scan is an attempt of its own: the second one of a pass is refused by the server', async () => {
  const { station, asked } = stationOf([IN, USED]);
  station.scan(PASS);
  await settled();
  station.scan(PASS);
  await settled();
  expect(station.read()).toMatchObject({ kind: 'refused', reason: 'used', lostAt: null });
  expect(new Set(asked.map(({ key }) => key)).size).toBe(2);
});

test('no other pass is taken while it asks', async () => {
  const { station, asked } = stationOf([]);
  station.scan(PASS);
  expect(station.scan('another')).toBe(false);
  station.next();
  expect(station.read().kind).toBe('asking');
  expect(asked).toHaveLength(1);
});

test('a lost answer is asked for again with the same key, and that attempt was let in', async () => {
  const { station, asked } = stationOf([LOST, new ApiError('still at work', 409, 'conflict', {}, null, 1), IN]);
  station.scan(PASS);
  await settled();
  expect(station.read()).toMatchObject({ kind: 'asking', isRepeated: true });
  await vi.advanceTimersByTimeAsync(3_500);
  expect(station.read().kind).toBe('admitted');
  expect(asked).toHaveLength(3);
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
});

test('used by somebody else stays used, also after a lost answer of ours', async () => {
  const { station } = stationOf([LOST, USED]);
  station.scan(PASS);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(station.read()).toMatchObject({ kind: 'refused', reason: 'used', lostAt: null });
});

test('without an answer for long it says that nothing is known; asking again soon is the same attempt', async () => {
  const { station, asked } = stationOf([...NO_ANSWERS, IN]);
  station.scan(PASS);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(station.read()).toMatchObject({ kind: 'unknown' });
  expect(asked).toHaveLength(NO_ANSWERS.length);
  station.scan(PASS);
  await settled();
  expect(station.read().kind).toBe('admitted');
  expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
});

test('after minutes another vehicle may stand there: a new attempt, and a "used" names the scan without an answer', async () => {
  const { station, asked } = stationOf([...NO_ANSWERS, USED]);
  const lostAt = Date.now();
  station.scan(PASS);
  await vi.advanceTimersByTimeAsync(180_000);
  expect(asked).toHaveLength(NO_ANSWERS.length);
  station.askAgain();
  await settled();
  expect(station.read()).toMatchObject({ kind: 'refused', reason: 'used', lostAt });
  expect(new Set(asked.map(({ key }) => key)).size).toBe(2);
});

test('going on from an unknown answer forgets the attempt, not that its answer was lost', async () => {
  const { station, asked } = stationOf([...NO_ANSWERS, USED]);
  const lostAt = Date.now();
  station.scan(PASS);
  await vi.advanceTimersByTimeAsync(31_000);
  station.next();
  expect(station.read().kind).toBe('ready');
  station.scan(PASS);
  await settled();
  expect(station.read()).toMatchObject({ reason: 'used', lostAt });
  expect(asked.at(-1)!.key).not.toBe(asked[0]!.key);
});

test('offline takes no scan and keeps none; what was on its way is asked for as soon as it is back', async () => {
  const { station, asked } = stationOf([LOST, IN]);
  station.scan(PASS);
  station.setOnline(false);
  await settled();
  expect(station.read().kind).toBe('unknown');
  expect(station.scan('another')).toBe(false);
  expect(asked).toHaveLength(1);
  station.setOnline(true);
  await settled();
  expect(station.read().kind).toBe('admitted');
  expect(asked[1]!.key).toBe(asked[0]!.key);
});

test('a scan made offline is not sent later', async () => {
  const { station, asked } = stationOf([IN]);
  station.setOnline(false);
  expect(station.scan(PASS)).toBe(false);
  station.setOnline(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([]);
});

test('a page that was left does not go on asking', async () => {
  const { station, asked } = stationOf([LOST, IN]);
  station.scan(PASS);
  station.setOpen(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  expect(station.read().kind).toBe('unknown');
});

test('a device that slept through the pause does not let in whoever stood there an hour ago', async () => {
  const { station, asked } = stationOf([LOST, IN]);
  station.scan(PASS);
  await settled();
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(station.read().kind).toBe('unknown');
  expect(asked).toHaveLength(1);
});

test('a refusal that is no verdict is told as it is', async () => {
  const { station } = stationOf([new ApiError('Your role may not do this.', 403, 'denied')]);
  station.scan(PASS);
  await settled();
  expect(station.read()).toMatchObject({ kind: 'failed', message: 'Your role may not do this.' });
});

const manifest = (scanned: string[]) => ({
  expected: 2, matched: scanned.length, missing: ['B1', 'B2'].filter((one) => !scanned.includes(one)), foreign: [], fits: scanned.length === 2,
  boxes: ['B1', 'B2'].map((serial) => ({ serial_number: serial, is_expected: true, scanned_at: scanned.includes(serial) ? '2025-05-01T10:00:00Z' : null })),
});
const counting = (scanned: string[]) => anEntry({ status: 'approved', has_manifest: true, manifest: manifest(scanned) });
/** What the server says of one box, these having been scanned by then. */
const change = (serial: string, scanned: string[]) => {
  const { boxes, expected, matched, fits } = manifest(scanned);
  return { serial, box: boxes.find((box) => box.serial_number === serial) ?? null, counts: { expected, matched, foreign: 0, fits } };
};
const BOXES: Verdict = { valid: false, reason: 'manifest', submission: counting([]) };

test('a pass with a manifest counts boxes one after the other, then lets in', async () => {
  const scanned: string[] = [];
  const { station, asked } = stationOf([BOXES, IN], {
    scanBox: async (_, serial) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      scanned.push(serial);
      return { result: 'match', ...change(serial, scanned) };
    },
  });
  station.scan(PASS);
  await settled();
  expect(station.read()).toMatchObject({ kind: 'boxes', waiting: 0 });
  station.scan(PASS);
  station.scan('B1');
  station.scan('B2');
  expect(station.read()).toMatchObject({ kind: 'boxes', waiting: 2 });
  station.complete();
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(250);
  expect(scanned).toEqual(['B1', 'B2']);
  expect(station.read()).toMatchObject({ waiting: 0, news: { serial: 'B2', result: 'match' }, entry: { manifest: { fits: true } } });
  station.complete();
  await settled();
  expect(station.read().kind).toBe('admitted');
  expect(asked[1]).toMatchObject({ payload: PASS, reason: undefined });
});

test('a box scanned before the server has answered for the pass counts', async () => {
  const scanBox = vi.fn(async () => ({ result: 'match' as const, ...change('B1', ['B1']) }));
  const { station } = stationOf([BOXES], { scanBox });
  station.scan(PASS);
  station.scan('B1');
  station.scan(PASS);
  await settled();
  expect(scanBox.mock.calls.map(([, serial]: unknown[]) => serial)).toEqual(['B1']);
  expect(station.read()).toMatchObject({ kind: 'boxes', news: { serial: 'B1', result: 'match' } });
});

test('boxes that do not fit need a reason; a box without an answer is tried again, then told', async () => {
  const keys: string[] = [];
  const { station, asked } = stationOf([BOXES, IN], {
    scanBox: async (_, __, key) => {
      keys.push(key);
      throw LOST;
    },
  });
  station.scan(PASS);
  await settled();
  station.scan('B1');
  await vi.advanceTimersByTimeAsync(31_000);
  expect(station.read()).toMatchObject({ kind: 'boxes', waiting: 0, news: { serial: 'B1', result: 'failed' } });
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
  station.complete('  one box fell off ');
  await settled();
  expect(asked[1]!.reason).toBe('one box fell off');
});

test('a box that is refused for good is told at once', async () => {
  const scanBox = vi.fn().mockRejectedValue(new ApiError('Entry 41 is completed.', 409, 'conflict'));
  const { station } = stationOf([BOXES], { scanBox });
  station.scan(PASS);
  await settled();
  station.scan('B1');
  await settled();
  expect(station.read()).toMatchObject({ news: { result: 'failed', message: 'Entry 41 is completed.' } });
  expect(scanBox).toHaveBeenCalledTimes(1);
});

test('a code that is no serial number is told without the name of the field', async () => {
  const refused = new ApiError('serial_number: Use 1 to 18 letters.', 400, 'error', { serial_number: ['Use 1 to 18 letters.'] });
  const { station } = stationOf([BOXES], { scanBox: vi.fn().mockRejectedValue(refused) });
  station.scan(PASS);
  await settled();
  station.scan('bad code!?');
  await settled();
  expect(station.read()).toMatchObject({ news: { result: 'failed', message: 'Use 1 to 18 letters.' } });
});

test('a scan taken back, and one that could not be', async () => {
  const undoBox = vi.fn().mockResolvedValueOnce(change('B1', [])).mockRejectedValueOnce(LOST);
  const { station } = stationOf([{ valid: false, reason: 'manifest', submission: counting(['B1']) }], { undoBox });
  station.scan(PASS);
  await settled();
  await station.undo('B1');
  expect(station.read()).toMatchObject({ news: { serial: 'B1', result: 'undone' }, entry: { manifest: { matched: 0 } } });
  await station.undo('B1');
  expect(station.read()).toMatchObject({ news: { result: 'failed', message: 'Silo cannot be reached.' } });
});

test('a box that does not belong comes and goes', async () => {
  const counts = { expected: 2, matched: 0, foreign: 1, fits: false };
  const foreign = { serial_number: 'F1', is_expected: false, scanned_at: '2025-05-01T10:00:00Z' };
  const { station } = stationOf([BOXES], {
    scanBox: async () => ({ result: 'foreign', serial: 'F1', box: foreign, counts }),
    undoBox: async () => ({ serial: 'F1', box: null, counts: { ...counts, foreign: 0 } }),
  });
  station.scan(PASS);
  await settled();
  station.scan('F1');
  await settled();
  expect(station.read()).toMatchObject({ entry: { manifest: { foreign: ['F1'], missing: ['B1', 'B2'], fits: false } } });
  await station.undo('F1');
  expect(station.read()).toMatchObject({ entry: { manifest: { foreign: [], boxes: [{ serial_number: 'B1' }, { serial_number: 'B2' }] } } });
});

test('two guards at one vehicle: when the counts differ all boxes are read again', async () => {
  const readEntry = vi.fn(async () => counting(['B1', 'B2']));
  const { station } = stationOf([BOXES], { scanBox: async () => ({ result: 'match', ...change('B1', ['B1', 'B2']) }), readEntry });
  station.scan(PASS);
  await settled();
  station.scan('B1');
  await settled();
  expect(readEntry).toHaveBeenCalledWith(41);
  expect(station.read()).toMatchObject({ news: { serial: 'B1', result: 'match' }, entry: { manifest: { matched: 2, fits: true } } });
});
