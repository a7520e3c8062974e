import dayjs from 'dayjs';
import { expect, test } from 'vitest';
import { aDocument, aDriver, anEntry } from '../../shared/gate/gate.fixture';
import type { StationState } from './station';
import { boxText, shownMoment, spoken, wordsOf } from './stationWords';
import { tuneOf } from './useStation';

const attempt = { payload: 'abc', sentAt: 0 };
const READY: StationState = { kind: 'ready' };
const ADMITTED: StationState = { kind: 'admitted', attempt, entry: anEntry({ documents: [aDocument()] }) };
const refused = (over: Partial<Extract<StationState, { kind: 'refused' }>>): StationState =>
  ({ kind: 'refused', attempt, reason: 'used', entry: anEntry({ completed_by: 'gita', completed_at: '2025-05-01T10:00:00Z' }), lostAt: null, ...over });

test('a used pass says by whom; after a scan without an answer also that it may have been that scan', () => {
  expect(wordsOf(refused({})).details.join(' ')).not.toContain('no answer');
  const lostAt = dayjs().hour(10).minute(3).second(7).valueOf();
  expect(wordsOf(refused({ lostAt })).details).toContain('Your scan at 10:03:07 got no answer: the same vehicle may have been let in then.');
});

test('everybody on the blacklist is named', () => {
  const entry = anEntry({
    driver: aDriver({ is_blacklisted: true, blacklist_reason: 'Left without paying' }),
    helper: aDriver({ name: 'Meera Iyer', is_blacklisted: true }),
  });
  expect(wordsOf(refused({ reason: 'blacklisted', entry })).details).toEqual(expect.arrayContaining(['Ravi Patil: Left without paying', 'Meera Iyer']));
});

test('only an admission is green, and only what is not known is neither yes nor no', () => {
  const tones = [READY, { kind: 'asking', attempt, isRepeated: true }, { kind: 'unknown', attempt, message: '' }, ADMITTED, refused({}), { kind: 'failed', attempt, message: 'No.' }]
    .map((state) => wordsOf(state as StationState).tone);
  expect(tones).toEqual(['ready', 'busy', 'unsure', 'yes', 'no', 'no']);
});

test('a screen reader hears answer and plate, and nothing while the station waits', () => {
  expect(spoken(READY)).toBe('');
  expect(spoken(ADMITTED)).toBe('Let in. MH 12 AB 1234. Ravi Patil 1 paper');
});

test('yes and no sound different; what is not known sounds like no; a box has its own sound', () => {
  const boxes = (news: Extract<StationState, { kind: 'boxes' }>['news']): StationState => ({ kind: 'boxes', payload: 'abc', entry: anEntry(), waiting: 0, news });
  expect(tuneOf(ADMITTED, READY)).toBe('yes');
  for (const state of [refused({}), { kind: 'unknown', attempt, message: '' }, { kind: 'failed', attempt, message: '' }] as StationState[]) expect(tuneOf(state, READY)).toBe('no');
  expect(tuneOf(boxes(null), READY)).toBe('box');
  expect(tuneOf(boxes({ serial: 'B1', result: 'match' }), boxes(null))).toBe('box');
  expect(tuneOf(boxes({ serial: 'B1', result: 'foreign' }), boxes(null))).toBe('no');
  const heard = { serial: 'B1', result: 'foreign' } as const;
  expect(tuneOf(boxes(heard), boxes(heard))).toBeNull();
  expect(tuneOf(READY, ADMITTED)).toBeNull();
});

test('what became of a box', () => {
  expect(boxText({ serial: 'B1', result: 'again' })).toBe('B1 was scanned before');
  expect(boxText({ serial: 'B1', result: 'failed', message: 'No answer.' })).toBe('B1: No answer.');
});

test('today the time is enough', () => {
  expect(shownMoment(dayjs().hour(9).minute(5).toISOString())).toBe('09:05');
  expect(shownMoment(dayjs('2025-05-01T10:00').toISOString())).toBe('1 May, 10:00');
  expect(shownMoment(null)).toBe('');
});
