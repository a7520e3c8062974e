import type { SerialPattern } from '../src/shared/serialPattern';

const part = (kind: SerialPattern['parts'][number]['kind'], source: string, length: number, lines: string[] = []) => ({ kind, source, length, lines });

/** What the server answers unless it is configured otherwise. */
export const DEFAULT_PATTERNS: SerialPattern[] = [{
  pattern: '{yyyy}{mm}{line:AMP|API}{seq:6}B',
  regex: '[0-9]{4}(?:0[1-9]|1[0-2])(AMP|API)[0-9]{6}B',
  sentence: 'A serial number is YYYYMM, then AMP or API, then six digits and B: for example 202505AMP123456B. The month is 01 to 12 and letters are capitals.',
  example: '202505AMP123456B',
  lines: ['AMP', 'API'],
  parts: [
    part('year', '{yyyy}', 4), part('month', '{mm}', 2), part('line', '{line:AMP|API}', 0, ['AMP', 'API']),
    part('number', '{seq:6}', 6), part('text', 'B', 1),
  ],
}];
