import { expect, test } from 'vitest';
import { ScannerBurst } from './ScannerBurst';
import { SeenCodes } from './seenCodes';

test('a code that stays in front of the camera is new once, and again after it was away for a while', () => {
  const seen = new SeenCodes();
  expect(seen.isNew('A', 0)).toBe(true);
  for (let at = 160; at < 20_000; at += 160) expect(seen.isNew('A', at)).toBe(false);
  expect(seen.isNew('B', 20_000)).toBe(true);
  expect(seen.isNew('A', 30_000)).toBe(true);
});

test('a code that was not taken is told again', () => {
  const seen = new SeenCodes();
  seen.isNew('A', 0);
  seen.forget('A');
  expect(seen.isNew('A', 160)).toBe(true);
});

function typed(text: string, gap: number): string | null {
  const burst = new ScannerBurst();
  let at = 1_000;
  for (const key of text) {
    burst.key(key, at);
    at += gap;
  }
  return burst.enter(at);
}

test('a scanner types faster than any person', () => {
  expect(typed('202505AMP123456B', 5)).toBe('202505AMP123456B');
  expect(typed('202505AMP123456B', 90)).toBeNull();
  expect(typed('short', 5)).toBeNull();
});

test('what a person typed before the scan is no part of it', () => {
  const burst = new ScannerBurst();
  expect(burst.key('x', 0)).toBe(true);
  [...'202505AMP123456B'].forEach((key, index) => expect(burst.key(key, 900 + index)).toBe(index === 0));
  expect(burst.enter(917)).toBe('202505AMP123456B');
  expect(burst.enter(918)).toBeNull();
});
