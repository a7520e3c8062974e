import type { AxiosError } from 'axios';

interface ErrorBody {
  status?: unknown;
  message?: unknown;
  errors?: unknown;
  detail?: unknown;
  data?: unknown;
}

/** Word used when no answer came at all (offline, server down, time-out). */
export const NO_ANSWER = 'no_answer';

const SENTENCES: Record<string, string> = {
  [NO_ANSWER]: 'Silo cannot be reached. Check the connection and try again.',
  unavailable: 'The database is away; Silo tries again by itself.',
  default: 'Something went wrong. Try again; if it stays, give the request id to your admin.',
};

/** What the server refused, or that it did not answer. `message` is a sentence to show to the person. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    message: string,
    /** HTTP status, 0 when there was no answer. */
    readonly status: number,
    /** The contract's word: denied, not_found, duplicate, conflict, throttled, unavailable, ... */
    readonly word: string,
    readonly errors: Record<string, string[]> = {},
    readonly requestId: string | null = null,
    /** Seconds from Retry-After. */
    readonly retryAfter: number | null = null,
    /** What the customer directory tells beside its refusal, such as where a customer went. */
    readonly data: unknown = null,
  ) {
    super(message);
  }

  /** Worth asking again by itself: the person did nothing wrong. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  /** Nothing is known yet: no answer, a server in trouble or too busy, or the first try with this key still at work, which says when to ask again. */
  get isUndecided(): boolean {
    return this.isPassing || this.status === 429 || (this.word === 'conflict' && this.retryAfter !== null);
  }
}

function fieldErrors(given: unknown): Record<string, string[]> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return {};
  return Object.fromEntries(
    Object.entries(given).map(([field, told]) => [field, (Array.isArray(told) ? told : [told]).map(String)]),
  );
}

const WORDS: Record<number, string> = {
  0: NO_ANSWER, 401: 'unauthenticated', 403: 'denied', 404: 'not_found', 409: 'conflict', 429: 'throttled', 503: 'unavailable',
};

const textOf = (given: unknown) => (typeof given === 'string' ? given : undefined);

interface Told {
  word?: string;
  message?: string;
  errors: Record<string, string[]>;
  data?: unknown;
}

/** The one word of every refusal of the customer directory: its HTTP status says more. */
const ENVELOPE_WORD = 'Failure';

/**
 * What the body says: the contract's own shape `{status, message, errors}`, the directory's envelope, which has `data` as
 * well, or, from the catalogue and orders, `{detail: sentence}` or `{field: [sentences]}`.
 */
function readBody(given: unknown): Told {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { errors: {} };
  const { status, message, errors, detail, data } = given as ErrorBody;
  if (typeof status === 'string' || typeof message === 'string') {
    return { word: status === ENVELOPE_WORD ? undefined : textOf(status), message: textOf(message), errors: fieldErrors(errors), data };
  }
  if (typeof detail === 'string') return { message: detail, errors: {} };
  const fields = fieldErrors(given);
  return { message: Object.values(fields).flat().join(' ') || undefined, errors: fields };
}

/** Turns what axios throws into an ApiError. */
export function toApiError(error: AxiosError): ApiError {
  const { response } = error;
  const status = response?.status ?? 0;
  const told = readBody(response?.data);
  const word = told.word ?? WORDS[status] ?? 'error';
  const header = (name: string) => (response?.headers[name] as string | undefined) ?? null;
  const wait = Number(header('retry-after'));
  return new ApiError(
    status === 503 ? SENTENCES.unavailable! : (told.message ?? SENTENCES[word] ?? SENTENCES.default!),
    status,
    word,
    told.errors,
    header('x-request-id'),
    Number.isFinite(wait) && wait > 0 ? wait : null,
    told.data,
  );
}

/** First sentence per field, as Mantine's `form.setErrors` takes it; `rename` maps wire names to form names. */
export function formErrors(error: unknown, rename: Record<string, string> = {}): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(
    Object.entries(error.errors).map(([field, sentences]) => [rename[field] ?? field, sentences.join(' ')]),
  );
}

/** A sentence for whatever was thrown. */
export function sentence(error: unknown): string {
  return error instanceof ApiError ? error.message : SENTENCES.default!;
}
