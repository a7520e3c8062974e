/** What the scan station asks of the server. */
import { ApiError, http, withIdempotencyKey } from '../../shared/http';
import type { Entry, EntryPage, ManifestBox } from '../../shared/gate/api';
import type { BoxChange } from './boxes';

/** Why a pass does not let anybody in. */
export type RefusalReason = 'used' | 'pending' | 'rejected' | 'blacklisted' | 'forged' | 'expired' | 'manifest';

/** What the server says about a pass; the entry is named as far as it is known. */
export type Verdict =
  | { valid: true; submission: Entry }
  | { valid: false; reason: RefusalReason; message?: string; submission?: Entry | null };

export type BoxResult = 'match' | 'foreign' | 'again';
export interface BoxAnswer extends BoxChange {
  result: BoxResult;
}

/** A guard waits in the rain: better asked again, with the same key, than waited for. */
const ANSWER_MS = 8_000;

/** Of two thousand boxes the one that was scanned. */
const BRIEF = { brief: 1 };

/** These carry a verdict, not a failure. */
const isVerdict = (status: number) => (status >= 200 && status < 300) || status === 400 || status === 409;

interface RefusedBody {
  status?: string;
  message?: string;
  errors?: Record<string, string[]>;
}

/** Asks whether the pass lets in; a yes has completed the entry. `reason` says why boxes do not fit. */
export async function verifyPass(payload: string, reason: string | undefined, key: string): Promise<Verdict> {
  const { data, status, headers } = await http.post<Verdict | (RefusedBody & { valid?: undefined })>(
    '/api/submissions/verify/', { payload, reason }, { ...withIdempotencyKey(key), timeout: ANSWER_MS, validateStatus: isVerdict },
  );
  if (typeof data.valid === 'boolean') return data;
  const wait = Number(headers['retry-after']) || null;
  throw new ApiError(data.message ?? 'The scan was refused.', status, data.status ?? 'error', data.errors, null, wait);
}

export async function scanBox(entry: number, serial: string, key: string): Promise<BoxAnswer> {
  const { data } = await http.post<Omit<BoxAnswer, 'serial'> & { box: ManifestBox }>(
    `/api/submissions/${entry}/boxes/`, { serial_number: serial }, { ...withIdempotencyKey(key), params: BRIEF, timeout: ANSWER_MS },
  );
  return { ...data, serial: data.box.serial_number };
}

/** Takes a scan back; answers what is left of the box. */
export async function undoBox(entry: number, serial: string): Promise<BoxChange> {
  const { data } = await http.delete<Omit<BoxChange, 'serial'>>(
    `/api/submissions/${entry}/boxes/${encodeURIComponent(serial)}/`, { params: BRIEF, timeout: ANSWER_MS },
  );
  return { ...data, serial };
}

/** The last admissions since this instant, newest first. */
export async function getAdmissions(since: string, signal?: AbortSignal): Promise<EntryPage> {
  const params = { completed_from: since, page_size: 20 };
  const { data } = await http.get<EntryPage>('/api/submissions/', { params, signal });
  return data;
}
