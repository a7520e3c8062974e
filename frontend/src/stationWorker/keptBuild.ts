/**
 * The dashboard as a station needs it to be opened without a network: one cache for each build, so that old and new never mix.
 * Kept are the page and files of /static/app/, which are the same for everybody: never an answer to a person.
 */

export interface Build {
  /** Differs between any two builds. */
  version: string;
  /** The script that the page of this build begins with. */
  entry: string;
  /** Everything the stations load, sooner or later. */
  files: string[];
}

/** The addresses that are answered without a network; all of them are the same page. */
export const STATIONS = ['/devices/station', '/devices/station/codes', '/gate/station'];

const PREFIX = 'silo-station-';
const PAGE = STATIONS[0]!;
/** A server that takes longer is as good as none for somebody who stands there with a scanner. */
const PATIENCE_MS = 4_000;

const nameOf = ({ version }: Build) => PREFIX + version;

/** Fetches what is not kept yet; rejects when it cannot be had as a whole. */
export async function keep(build: Build): Promise<void> {
  const cache = await caches.open(nameOf(build));
  // With a page it is whole: the worker of the other station was here.
  if (await cache.match(PAGE)) return;
  const page = await fetch(PAGE, { cache: 'no-store' });
  const isOurs = page.ok && (await page.clone().text()).includes(build.entry);
  if (!isOurs) throw new Error('The server shows the page of another build.');
  await cache.addAll(build.files);
  // With its own policy and nonce, which belong together.
  await cache.put(PAGE, page);
}

/** Forgets all builds but this one and the one before it, which tabs that are still open may run. */
export async function forgetOlder(build: Build): Promise<void> {
  const older = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== nameOf(build));
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

const pause = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms));

/** The server's page, or the kept one when the server is away or too slow. */
export async function pageFor(request: Request, build: Build, patienceMs = PATIENCE_MS): Promise<Response> {
  const asked = fetch(request);
  const answer = await Promise.race([asked.catch(() => null), pause(patienceMs)]);
  // A proxy whose server is away answers, too.
  if (answer && answer.status < 500) return answer;
  // The worker of the other station may have taken a newer build, and this one's away: a page comes with its own files.
  const kept = (await caches.match(PAGE, { cacheName: nameOf(build) })) ?? (await caches.match(PAGE));
  return kept ?? asked;
}

/** A file of ours: its name holds a hash of what is in it, so a kept one is never old. */
export async function fileFor(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
