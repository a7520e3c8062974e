import { http as mock, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { refusal, server } from '../../tests/server';
import { ApiError, formErrors, http, newIdempotencyKey, sessionBegan, whenSessionEnds } from './http';

let refreshes = 0;
let fresh = false;
const ended = vi.fn();
let stopListening: () => void;

const guarded = (path: string) =>
  mock.all(path, async ({ request }) =>
    fresh
      ? HttpResponse.json({ got: await request.text() })
      : refusal(401, 'unauthenticated', 'Authentication required'),
  );

function refreshAnswers(answer: () => Response) {
  server.use(
    mock.post('/sil/token/refresh/', async () => {
      refreshes += 1;
      await new Promise((done) => setTimeout(done, 20));
      return answer();
    }),
  );
}

async function refused(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(() => undefined, (thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
}

beforeEach(() => {
  refreshes = 0;
  fresh = false;
  ended.mockClear();
  sessionBegan();
  stopListening = whenSessionEnds(ended);
  server.use(guarded('/sil/thing/'));
});
afterEach(() => stopListening());

test('five parallel 401s make one refresh and all five are answered', async () => {
  refreshAnswers(() => {
    fresh = true;
    return HttpResponse.json({ message: 'refreshed' });
  });

  const answers = await Promise.all([1, 2, 3, 4, 5].map((n) => http.post('/sil/thing/', { n })));

  expect(refreshes).toBe(1);
  expect(answers.map(({ data }) => data.got)).toEqual([1, 2, 3, 4, 5].map((n) => JSON.stringify({ n })));
  expect(ended).not.toHaveBeenCalled();
});

test('another tab that refreshed meanwhile spares this one the refresh', async () => {
  refreshAnswers(() => HttpResponse.json({}));
  server.use(
    mock.get('/sil/other_tab/', () => {
      if (fresh) return HttpResponse.json({ ok: true });
      fresh = true;
      localStorage.setItem('silo-refreshed-at', String(Date.now() + 1));
      return refusal(401, 'unauthenticated', 'Authentication required');
    }),
  );

  expect((await http.get('/sil/other_tab/')).data).toEqual({ ok: true });
  expect(refreshes).toBe(0);
});

test('a refused refresh ends the session once', async () => {
  refreshAnswers(() => refusal(401, 'unauthenticated', 'Sign in again'));

  const errors = await Promise.all([1, 2, 3].map(() => refused(http.get('/sil/thing/'))));

  expect(errors.map(({ status }) => status)).toEqual([401, 401, 401]);
  expect(refreshes).toBe(1);
  expect(ended).toHaveBeenCalledTimes(1);
});

test('a 401 after the refresh is not retried again', async () => {
  refreshAnswers(() => HttpResponse.json({}));
  expect((await refused(http.get('/sil/thing/'))).status).toBe(401);
  expect(refreshes).toBe(1);
  expect(ended).toHaveBeenCalledTimes(1);
});

test.each([
  ['database away', () => refusal(503, 'unavailable', 'away')],
  ['server broken', () => refusal(500, 'error', 'broken')],
  ['no network', () => HttpResponse.error()],
])('%s while refreshing does not sign out', async (_name, answer) => {
  refreshAnswers(answer);
  const error = await refused(http.get('/sil/thing/'));
  expect(error.isPassing).toBe(true);
  expect(ended).not.toHaveBeenCalled();
});

test('503 tells that the database is away, with the wait', async () => {
  server.use(
    mock.get('/sil/away/', () =>
      HttpResponse.json({ status: 'unavailable', message: 'x' }, { status: 503, headers: { 'Retry-After': '2' } }),
    ),
  );
  const error = await refused(http.get('/sil/away/'));
  expect(error).toMatchObject({ status: 503, word: 'unavailable', retryAfter: 2 });
  expect(error.message).toMatch(/database is away/i);
});

test('no answer is told as such', async () => {
  server.use(mock.get('/sil/offline/', () => HttpResponse.error()));
  expect(await refused(http.get('/sil/offline/'))).toMatchObject({ status: 0, word: 'no_answer' });
});

test('a refusal carries word, field errors and request id', async () => {
  server.use(
    mock.post('/sil/add/', () =>
      HttpResponse.json(
        { status: 'error', message: 'Validation error', errors: { serialnumber: ['Too short.', 'Bad month.'] } },
        { status: 400, headers: { 'X-Request-ID': 'r-1' } },
      ),
    ),
  );
  const error = await refused(http.post('/sil/add/', {}));
  expect(error).toMatchObject({ status: 400, word: 'error', message: 'Validation error', requestId: 'r-1' });
  expect(formErrors(error, { serialnumber: 'serial' })).toEqual({ serial: 'Too short. Bad month.' });
});

test('a wrong password is not taken for the end of a session', async () => {
  refreshAnswers(() => HttpResponse.json({}));
  server.use(mock.post('/sil/login/', () => refusal(401, 'unauthenticated', 'Invalid credentials')));
  expect((await refused(http.post('/sil/login/', {}))).message).toBe('Invalid credentials');
  expect(refreshes).toBe(0);
});

test('idempotency keys differ and are plain ASCII', () => {
  const keys = new Set(Array.from({ length: 50 }, newIdempotencyKey));
  expect(keys.size).toBe(50);
  keys.forEach((key) => expect(key).toMatch(/^[0-9a-f]{32}$/));
});
