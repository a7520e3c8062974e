import { expect, test } from 'vitest';
import { DEFAULT_PATTERNS } from '../../../tests/serialPatterns.fixture';
import type { SerialPattern } from '../../shared/serialPattern';
import { examine } from './examine';

const SHORT: SerialPattern = {
  ...DEFAULT_PATTERNS[0]!,
  pattern: '{line:X|X1}{yy}{mm}{seq:4}',
  parts: [
    { kind: 'line', source: '{line:X|X1}', length: 0, lines: ['X', 'X1'] },
    { kind: 'year', source: '{yy}', length: 2, lines: [] },
    { kind: 'month', source: '{mm}', length: 2, lines: [] },
    { kind: 'number', source: '{seq:4}', length: 4, lines: [] },
  ],
};

const told = (serial: string, patterns = DEFAULT_PATTERNS) =>
  examine(serial, patterns).filter(({ problem }) => problem).map(({ part, text, problem }) => [part?.kind ?? 'rest', text, problem]);

test('a serial of the form has no problem', () => {
  expect(told('202505AMP123456B')).toEqual([]);
  expect(examine('202505AMP123456B', DEFAULT_PATTERNS).map(({ text }) => text)).toEqual(['2025', '05', 'AMP', '123456', 'B']);
});

test.each([
  ['202513AMP123456B', ['month', '13', 'It should be 01 to 12.']],
  ['202505AMX123456B', ['line', 'AMX', 'It should be AMP or API.']],
  ['202505amp123456B', ['line', 'amp', 'Letters are capitals.']],
  ['202505AMP12345OB', ['number', '12345O', 'It should be 6 digits.']],
  ['202505AMP123456b', ['text', 'b', 'Letters are capitals.']],
  ['202505AMP123456', ['text', '', 'Missing: always B.']],
  ['202505AMP123456BXY', ['rest', 'XY', '2 characters too many.']],
])('%s is wrong in one place', (serial, problem) => {
  expect(told(serial)).toEqual([problem]);
});

test('a text is read by the pattern it comes closest to', () => {
  const patterns = [...DEFAULT_PATTERNS, SHORT];
  expect(told('X125051234', patterns)).toEqual([]);
  expect(told('X125131234', patterns)).toEqual([['month', '13', 'It should be 01 to 12.']]);
});
