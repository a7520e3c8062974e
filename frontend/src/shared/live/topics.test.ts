import { expect, test } from 'vitest';

import { readFrame } from './frames';
import { subjectsOf } from './topics';

const wordsOf = (topic: string) => subjectsOf({ id: 1, topic, key: 'K' }).filter(({ key }) => key === undefined).map(({ word }) => word);

test('a change of a device or of its mapping shows in both lists and in the figures', () => {
  expect(wordsOf('device.approved')).toEqual(['devices', 'mappings', 'overview', 'audit_log']);
  expect(wordsOf('mapping.created')).toEqual(['mappings', 'devices', 'overview', 'audit_log']);
});

test('other entities are their own list; the first page and the audit log show all', () => {
  expect(wordsOf('product.updated')).toEqual(['products', 'overview', 'audit_log']);
  expect(wordsOf('order.placed')).toEqual(['orders', 'overview', 'audit_log']);
  expect(wordsOf('customer.merged')).toEqual(['customers', 'duplicates', 'orders', 'order', 'submissions', 'submission', 'overview', 'audit_log']);
  expect(wordsOf('user.updated')).toEqual(['users', 'overview', 'audit_log']);
});

test('an entry shows its vehicle, its people and its papers', () => {
  expect(wordsOf('vehicle.updated')).toEqual(['vehicles', 'submissions', 'submission', 'overview', 'audit_log']);
  expect(wordsOf('driver.updated')).toEqual(['drivers', 'submissions', 'submission', 'overview', 'audit_log']);
  expect(wordsOf('document.replaced')).toEqual(['documents', 'submission', 'overview', 'audit_log']);
  expect(wordsOf('submission.completed')).toEqual(['submissions', 'overview', 'audit_log']);
});

test('one page about one thing is read again for that thing only; a mapping is part of its device', () => {
  const detailOf = (topic: string) => subjectsOf({ id: 1, topic, key: 'K' }).at(-1);
  expect(detailOf('device.approved')).toEqual({ word: 'device', key: 'K' });
  expect(detailOf('mapping.deleted')).toEqual({ word: 'device', key: 'K' });
  expect(detailOf('order.placed')).toEqual({ word: 'order', key: 'K' });
});

test('frames are read by their shape; what is not known means that anything may have changed', () => {
  expect(readFrame('{"id":5,"topic":"device.approved","key":"S"}')).toEqual({ type: 'event', event: { id: 5, topic: 'device.approved', key: 'S' } });
  expect(readFrame('{"type":"presence","key":"S","people":[{"username":"ben","doing":"mapping"}]}'))
    .toEqual({ type: 'presence', key: 'S', people: [{ username: 'ben', doing: 'mapping' }] });
  expect(readFrame('{"type":"hello","last_id":7,"presence":{"S":[{"username":"ben","doing":"viewing"}]}}'))
    .toEqual({ type: 'hello', lastId: 7, presence: { S: [{ username: 'ben', doing: 'viewing' }] } });
  for (const text of ['{"type":"reset"}', '{"type":"news"}', '{"id":"5"}', '[]', 'no json']) expect(readFrame(text)).toEqual({ type: 'reset' });
});
