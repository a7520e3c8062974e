/** What travels over /ws/live/, read and checked. */

export type Doing = 'viewing' | 'mapping';

/** Somebody else who looks at a device or is mapping it. */
export interface Person {
  username: string;
  doing: Doing;
}

/** One committed change: what happened to what, never the row itself. */
export interface LiveEvent {
  id: number;
  /** `device.approved` and its like. */
  topic: string;
  /** The serial of a device or mapping, else the id as text. */
  key: string;
}

export type Frame =
  | { type: 'event'; event: LiveEvent }
  | { type: 'hello'; lastId: number; presence: Record<string, Person[]> }
  | { type: 'presence'; key: string; people: Person[] }
  | { type: 'pong' }
  /** Too much was missed, or something came that this version does not know: everything shown may be old. */
  | { type: 'reset' };

type Given = Record<string, unknown>;

const isObject = (given: unknown): given is Given => typeof given === 'object' && given !== null && !Array.isArray(given);

function readPeople(given: unknown): Person[] {
  if (!Array.isArray(given)) return [];
  return given.filter(isObject).map(({ username, doing }) => ({
    username: String(username),
    doing: doing === 'mapping' ? 'mapping' : 'viewing',
  }));
}

function readPresence(given: unknown): Record<string, Person[]> {
  if (!isObject(given)) return {};
  return Object.fromEntries(Object.entries(given).map(([key, people]) => [key, readPeople(people)]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function readFrame(text: string): Frame {
  const given = parsed(text);
  if (!isObject(given)) return { type: 'reset' };
  const { type, id, topic, key } = given;
  if (type === 'pong') return { type };
  if (type === 'hello' && typeof given.last_id === 'number') {
    return { type, lastId: given.last_id, presence: readPresence(given.presence) };
  }
  if (type === 'presence' && typeof key === 'string') return { type, key, people: readPeople(given.people) };
  if (type === undefined && typeof id === 'number' && typeof topic === 'string' && typeof key === 'string') {
    return { type: 'event', event: { id, topic, key } };
  }
  return { type: 'reset' };
}
