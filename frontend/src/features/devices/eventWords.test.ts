import { expect, test } from 'vitest';
import { actionText, changesetOf, fieldText } from './eventWords';

test('what happened to a device at the gate is told in words', () => {
  expect(actionText('device.passed_gate')).toBe('Went through the gate');
  expect(actionText('device.missed_at_gate')).toBe('Missing at the gate');
  expect(actionText('device.foreign_at_gate')).toBe('At the gate without being on the list');
  expect(fieldText('submission')).toBe('Gate entry');
});

test('an event of a changeset names it', () => {
  expect(changesetOf('changeset-12')).toBe('12');
  expect(['changeset-', 'changeset-0', 'my-changeset-12', 'r-77', null].map(changesetOf)).toEqual([null, null, null, null, null]);
});

test('labels are told with what they were printed on', () => {
  expect(actionText('device.label_printed')).toBe('Label printed');
  expect(actionText('device.label_reprinted')).toBe('Label printed again');
  expect(fieldText('template')).toBe('Label template');
});
