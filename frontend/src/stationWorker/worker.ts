/** The service worker of the stations. It answers for their pages and for the dashboard's files; whatever else is asked goes to the server as if it were not there. */
import { fileFor, forgetOlder, keep, pageFor, STATIONS, type Build } from './keptBuild';

/** The build puts it here. */
declare const BUILD: Build;

interface WorkerEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}

interface FetchEvent extends WorkerEvent {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

/** As far as it is needed: the types of workers and those of pages exclude each other. */
declare const self: {
  location: Location;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener(kind: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
};

const FILES = '/static/app/';
// Once: each mention of the other becomes a copy of the list.
const build = BUILD;

// A new build takes over at once: the next opening asks the server anyway, and open tabs find their own files in the cache before.
self.addEventListener('install', (event) => event.waitUntil(keep(build).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder(build).then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (STATIONS.includes(pathname.replace(/\/$/, ''))) event.respondWith(pageFor(request, build));
  } else if (pathname.startsWith(FILES)) event.respondWith(fileFor(request));
});
