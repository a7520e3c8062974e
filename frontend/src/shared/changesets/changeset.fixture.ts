import { http, HttpResponse } from 'msw';
import type { Changeset, ChangesetRow, Verdict } from './api';

const NO_COUNTS: Record<Verdict, number> = { waiting: 0, good: 0, unchanged: 0, refused: 0, done: 0, moved_on: 0, left: 0 };

type Over = Partial<Omit<Changeset, 'counts'>> & { counts?: Partial<Record<Verdict, number>> };

/** A checked bulk approval of two devices; the test names what is different. */
export function aChangeset({ counts = { good: 2 }, ...over }: Over = {}): Changeset {
  const all = { ...NO_COUNTS, ...counts };
  const { state = 'checked' } = over;
  return {
    id: 7, kind: 'bulk', subject: 'device', action: 'approve', name: 'Approve devices', state, mode: 'good_rows', reason: '', undo_of: null,
    undone_by: [], created_by: 'asha', run_by: null, created_at: '2025-05-01T10:00:00+00:00', started_at: null, finished_at: null,
    total: Object.values(all).reduce((sum, count) => sum + count, 0), progress: 0, counts: all, problem: '',
    can: { run: state === 'checked' && all.good > 0, cancel: ['draft', 'checking', 'checked', 'running'].includes(state), undo: state === 'done' && all.done > 0 },
    parameters: {}, ...over,
  };
}

export function aRow(over: Partial<ChangesetRow> = {}): ChangesetRow {
  return { number: 1, key: '202505AMP000001B', verdict: 'good', message: '', errors: null, given: null, ...over };
}

/** A server that knows these changesets, which a test may replace, and what was asked of it. */
export function aServerOf(first: Changeset, rows: ChangesetRow[] = []) {
  const known = new Map([[first.id, first]]);
  const asked: { path: string; body: unknown; key: string | null }[] = [];
  const rowsAsked: URLSearchParams[] = [];
  const put = (changeset: Changeset) => known.set(changeset.id, changeset);
  const answer = (changeset: Changeset | undefined, status = 200) =>
    changeset
      ? HttpResponse.json({ status: 'success', message: 'ok', data: changeset }, { status })
      : HttpResponse.json({ status: 'not_found', message: 'There is no such changeset.' }, { status: 404 });
  const step = (path: string, after: (changeset: Changeset) => Changeset) =>
    http.post(path, async ({ request, params }) => {
      asked.push({ path: new URL(request.url).pathname, body: await request.json(), key: request.headers.get('Idempotency-Key') });
      const changeset = after(known.get(Number(params.id ?? first.id))!);
      put(changeset);
      return answer(changeset);
    });
  const handlers = [
    http.get('/sil/changesets/:id/', ({ params }) => answer(known.get(Number(params.id)))),
    http.get('/sil/changesets/:id/rows/', ({ request }) => {
      const wanted = new URL(request.url).searchParams;
      rowsAsked.push(wanted);
      const found = rows.filter(({ verdict }) => !wanted.get('verdict') || verdict === wanted.get('verdict'));
      return HttpResponse.json({ status: 'success', data: found, totalCount: found.length });
    }),
  ];
  return { put, asked, rowsAsked, handlers, step };
}
