/** One scan's next step to the server, and what its answer means. */
import { ApiError, formErrors, http, withIdempotencyKey } from '../../shared/http';
import { STEPS, type Step } from './modes';
import type { Scan } from './scan';

/** Better asked again, with the same key, than waited for. */
const ANSWER_MS = 10_000;
/** For so long the server remembers a key. */
const KEY_LIVES_MS = 24 * 60 * 60 * 1000;

interface Told {
  message: string;
}

const CALLS: Record<Step, [method: 'POST' | 'PATCH', route: string]> = {
  register: ['POST', 'add_serial_number'],
  approve: ['PATCH', 'approve_serial_number'],
  release: ['POST', 'release_serial_number'],
  deactivate: ['POST', 'deactivate_serial_number'],
};

export async function sendStep({ serial, mode, step, reason, key }: Scan): Promise<string> {
  const [method, route] = CALLS[STEPS[mode][step]!];
  const data = { serialnumber: serial, ...(mode === 'deactivate' && { reason }) };
  const answer = await http.request<Told>({ method, url: `/sil/${route}/`, data, timeout: ANSWER_MS, ...withIdempotencyKey(key) });
  return answer.data.message;
}

export type Verdict =
  | { kind: 'done'; message: string }
  | { kind: 'refused'; message: string }
  /** Nothing is known; `isAway` when nobody answers at all, so that no other scan need be tried. */
  | { kind: 'undecided'; isAway: boolean; waitMs: number | null }
  | { kind: 'signed_out' };

/** A server that says so itself, or a proxy before one that is not there. */
const AWAY = [0, 429, 502, 503, 504];

function refusalOf(error: ApiError, scan: Scan, now: number): string {
  const told = Object.values(formErrors(error)).join(' ') || error.message;
  const { firstSentAt, step } = scan;
  const isForgotten = firstSentAt !== null && now - firstSentAt > KEY_LIVES_MS;
  const own = error.word === 'duplicate' && isForgotten ? ' It may have been this very scan: its first try got no answer, more than a day ago.' : '';
  return (step > 0 ? 'Registered, but not approved: ' : '') + told + own;
}

/** What an error says about the scan; `now` in milliseconds. Throws what is no answer of a server. */
export function verdictOf(error: unknown, scan: Scan, now: number): Verdict {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 401) return { kind: 'signed_out' };
  if (error.isUndecided) {
    return { kind: 'undecided', isAway: AWAY.includes(error.status), waitMs: error.retryAfter === null ? null : error.retryAfter * 1000 };
  }
  return { kind: 'refused', message: refusalOf(error, scan, now) };
}
