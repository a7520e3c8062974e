/** The one door to the server. Signs back in quietly when the access cookie has run out. */
import axios, { type AxiosError, type InternalAxiosRequestConfig } from 'axios';

import { ApiError, toApiError } from './apiError';

export { ApiError, formErrors, sentence } from './apiError';

interface RetriedConfig extends InternalAxiosRequestConfig {
  wasRetried?: boolean;
  sentAt?: number;
}

const REFRESH = '/sil/token/refresh/';
const REFRESH_LOCK = 'silo-refresh';
const REFRESHED_AT = 'silo-refreshed-at';
const NOTE_MS = 500;

// A 401 of these is the answer to what was typed, not the end of a session.
const SIGN_IN_ROUTES = ['/sil/login/', '/sil/signup/', '/sil/logout/', REFRESH];

export const http = axios.create({ withCredentials: true, timeout: 30_000 });

type Listener = () => void;
const onSessionEnd = new Set<Listener>();

/** Called once when the session is over and cannot be refreshed. Returns how to be called no more. */
export function whenSessionEnds(listener: Listener): Listener {
  onSessionEnd.add(listener);
  return () => void onSessionEnd.delete(listener);
}

/** One key per thing the person means to do: repeat it with every retry of the same intent. */
export function newIdempotencyKey(): string {
  // randomUUID needs HTTPS or localhost; a shop's server may be plain http on the local network.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function withIdempotencyKey(key: string): { headers: { 'Idempotency-Key': string } } {
  return { headers: { 'Idempotency-Key': key } };
}

let refreshing: Promise<void> | null = null;
let sessionEnded = false;

function lastRefresh(): number {
  return Number(localStorage.getItem(REFRESHED_AT) ?? 0);
}

async function refreshUnlessDone(failedAt: number): Promise<void> {
  // Another tab may have refreshed while this one waited for the lock: its cookie is ours too.
  if (lastRefresh() > failedAt) return;
  await http.post(REFRESH, null);
  localStorage.setItem(REFRESHED_AT, String(Date.now()));
}

/** Resolves when another tab's note of its refresh has arrived here, or after a moment without one. */
function noteOfOtherTab(): Promise<void> {
  return new Promise((resolve) => {
    const onStorage = ({ key }: StorageEvent) => key === REFRESHED_AT && finish();
    const timer = setTimeout(finish, NOTE_MS);
    function finish() {
      clearTimeout(timer);
      window.removeEventListener('storage', onStorage);
      resolve();
    }
    window.addEventListener('storage', onStorage);
  });
}

/** One tab refreshes; those that found the lock taken wait for it and then for its holder's note, which comes a little later. */
async function refreshUnderLock(failedAt: number): Promise<void> {
  const wasFree = await navigator.locks.request(REFRESH_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await refreshUnlessDone(failedAt);
    return lock !== null;
  });
  if (wasFree) return;
  await navigator.locks.request(REFRESH_LOCK, async () => {
    if (lastRefresh() <= failedAt) await noteOfOtherTab();
    await refreshUnlessDone(failedAt);
  });
}

async function refreshInTurn(failedAt: number): Promise<void> {
  try {
    // Web Locks exist only over HTTPS and on localhost; without them each tab refreshes for itself.
    await ('locks' in navigator ? refreshUnderLock(failedAt) : refreshUnlessDone(failedAt));
  } finally {
    refreshing = null;
  }
}

function refreshOnce(failedAt: number): Promise<void> {
  refreshing ??= refreshInTurn(failedAt);
  return refreshing;
}

function endSession(): void {
  if (sessionEnded) return;
  sessionEnded = true;
  onSessionEnd.forEach((listener) => listener());
}

/** A person has signed in: the next end of a session is told again. */
export function sessionBegan(): void {
  sessionEnded = false;
}

http.interceptors.request.use((config: RetriedConfig) => {
  config.sentAt = Date.now();
  return config;
});

http.interceptors.response.use(undefined, async (error: AxiosError) => {
  if (axios.isCancel(error)) throw error;
  const refused = toApiError(error);
  const config = error.config as RetriedConfig | undefined;
  if (refused.status !== 401 || !config || SIGN_IN_ROUTES.includes(config.url ?? '')) throw refused;
  if (config.wasRetried) {
    endSession();
    throw refused;
  }
  try {
    await refreshOnce(config.sentAt ?? 0);
  } catch (failed) {
    // Only a plain "no" ends the session; a server that is away says nothing about it.
    if (!(failed instanceof ApiError)) throw failed;
    if (failed.status !== 401) throw failed;
    endSession();
    throw refused;
  }
  config.wasRetried = true;
  return http.request(config);
});
