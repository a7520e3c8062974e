import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileFor, forgetOlder, keep, pageFor, type Build } from './keptBuild';

const STATION = '/devices/station';
const build = (version: string): Build => ({ version, entry: `/static/app/assets/index-${version}.js`, files: [`/static/app/assets/index-${version}.js`] });
const ONE = build('one');
const TWO = build('two');

/** Caches of a browser, as far as the worker uses them; by address. */
let kept: Map<string, Map<string, Response>>;
/** What the server answers; null = it is away. */
let server: (path: string) => Promise<Response>;

const pathOf = (asked: RequestInfo | URL) => (typeof asked === 'string' ? asked : new URL((asked as Request).url).pathname);

function cacheOf(name: string) {
  const held = kept.get(name) ?? new Map<string, Response>();
  kept.set(name, held);
  return {
    match: async (asked: RequestInfo) => held.get(pathOf(asked))?.clone(),
    put: async (asked: RequestInfo, answer: Response) => void held.set(pathOf(asked), answer),
    addAll: async (files: string[]) => {
      const answers = await Promise.all(files.map((file) => fetch(file)));
      if (answers.some(({ ok }) => !ok)) throw new TypeError('A file is missing.');
      files.forEach((file, index) => held.set(file, answers[index]!));
    },
  };
}

beforeEach(() => {
  kept = new Map();
  server = async (path) => new Response(path === STATION ? `<script src="${ONE.entry}">` : path);
  vi.stubGlobal('fetch', vi.fn((asked: RequestInfo) => server(pathOf(asked))));
  vi.stubGlobal('caches', {
    open: async (name: string) => cacheOf(name),
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (asked: RequestInfo, { cacheName }: MultiCacheQueryOptions = {}) =>
      [...kept].filter(([name]) => !cacheName || name === cacheName).map(([, held]) => held.get(pathOf(asked))).find(Boolean)?.clone(),
  });
});
afterEach(() => vi.unstubAllGlobals());

const away = () => Promise.reject(new TypeError('Failed to fetch'));
const asked = (path: string) => new Request(new URL(path, 'http://silo.test'));
const textOf = async (answer: Promise<Response>) => (await answer).text();

test('the server answers as long as it is there; when it is away, fails behind a proxy or is too slow, the kept page comes', async () => {
  await keep(ONE);
  server = async () => new Response('fresh');
  expect(await textOf(pageFor(asked(STATION), ONE))).toBe('fresh');
  server = async () => new Response('Not yours', { status: 404 });
  expect(await textOf(pageFor(asked(STATION), ONE))).toBe('Not yours');
  for (const trouble of [away, async () => new Response('Bad gateway', { status: 502 }), () => new Promise<Response>(() => undefined)]) {
    server = trouble;
    expect(await textOf(pageFor(asked(STATION), ONE, 20))).toContain(ONE.entry);
  }
});

test('with nothing kept the trouble is told as it is', async () => {
  server = away;
  await expect(pageFor(asked(STATION), ONE)).rejects.toThrow('Failed to fetch');
});

test('a build that the other station has replaced meanwhile opens as the one that is kept', async () => {
  server = async (path) => new Response(path === STATION ? `<script src="${TWO.entry}">` : path);
  await keep(TWO);
  server = away;
  expect(await textOf(pageFor(asked(STATION), ONE))).toContain(TWO.entry);
  expect([...kept.keys()]).toEqual(['silo-station-two']);
});

test('a file is taken from any build that is kept, and asked for when it is in none', async () => {
  await keep(ONE);
  server = away;
  expect(await textOf(fileFor(asked(ONE.entry)))).toBe(ONE.entry);
  await expect(fileFor(asked('/static/app/assets/other.js'))).rejects.toThrow();
});

test('a build is kept as a whole or counts as not kept: never one page with the files of another', async () => {
  // The server was updated between the worker and the page.
  await expect(keep(TWO)).rejects.toThrow(/another build/);
  server = async (path) => (path === STATION ? new Response(`<script src="${TWO.entry}">`) : new Response('', { status: 404 }));
  await expect(keep(TWO)).rejects.toThrow(/missing/);
  server = away;
  await expect(pageFor(asked(STATION), TWO)).rejects.toThrow();
});

test('the second station does not fetch again what the first one kept', async () => {
  await keep(ONE);
  const calls = vi.mocked(fetch).mock.calls.length;
  await keep(ONE);
  expect(fetch).toHaveBeenCalledTimes(calls);
});

test('of older builds only the last stays, for tabs that still run it; caches of others are left alone', async () => {
  ['somebody-elses', 'silo-station-a', 'silo-station-b', 'silo-station-two'].forEach((name) => kept.set(name, new Map()));
  await forgetOlder(TWO);
  expect([...kept.keys()]).toEqual(['somebody-elses', 'silo-station-b', 'silo-station-two']);
});
