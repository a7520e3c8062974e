import { expect, test } from 'vitest';
import { actionText, fieldText } from './eventWords';

test('what happened to a device at the gate is told in words', () => {
  expect(actionText('device.passed_gate')).toBe('Went through the gate');
  expect(actionText('device.missed_at_gate')).toBe('Missing at the gate');
  expect(actionText('device.foreign_at_gate')).toBe('At the gate without being on the list');
  expect(fieldText('submission')).toBe('Gate entry');
});
