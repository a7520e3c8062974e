/** Which queries show what an event changed: the one table between the topics of the feed and the keys of queries. */
import type { LiveEvent } from './frames';

/** Queries whose key begins with `word` and, when given, goes on with `key`. */
export interface Subject {
  word: string;
  key?: string;
}

/** First words of the lists an entity appears in; `<entity>s` unless told. A page with other words adds its line here. */
const LISTS: Record<string, string[]> = {
  device: ['devices', 'mappings'],
  mapping: ['mappings', 'devices'],
  // Orders and entries show the name of whom they are for.
  customer: ['customers', 'duplicates', 'orders', 'order', 'submissions', 'submission'],
  // An entry shows its vehicle, its people and its papers, and what of them stops the approval.
  vehicle: ['vehicles', 'submissions', 'submission'],
  driver: ['drivers', 'submissions', 'submission'],
  document: ['documents', 'submission'],
};

/** What shows events of every kind. */
const ALWAYS = ['overview', 'audit_log'];

/** Entities shown one by one under another's word: a mapping is part of its device. */
const DETAILS: Record<string, string> = { mapping: 'device' };

export function subjectsOf({ topic, key }: LiveEvent): Subject[] {
  const entity = topic.split('.', 1)[0] ?? '';
  const lists = [...(LISTS[entity] ?? [`${entity}s`]), ...ALWAYS];
  return [...lists.map((word) => ({ word })), { word: DETAILS[entity] ?? entity, key }];
}
