/** What is asked of the server about changesets: many changes under one name. */
import { http, withIdempotencyKey } from '../http';
import type { components } from '../schema';

type Shapes = components['schemas'];
export type Changeset = Shapes['ChangesetRow'];
export type ChangesetRow = Shapes['RowOfChangeset'];
export type Kind = Changeset['kind'];
export type State = Changeset['state'];
export type Verdict = ChangesetRow['verdict'];
export type Mode = Changeset['mode'];
type ChangesetsPage = Pick<Shapes['Changesets'], 'data' | 'totalCount' | 'totalIsBounded'>;
type RowsPage = Pick<Shapes['ChangesetRows'], 'data' | 'totalCount'>;

export const KINDS = ['bulk', 'import', 'undo'] as const satisfies Kind[];
export const STATES = ['draft', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed'] as const satisfies State[];
export const VERDICTS = ['waiting', 'good', 'unchanged', 'refused', 'done', 'moved_on', 'left'] as const satisfies Verdict[];

export type Params = Record<string, string | number | undefined>;

const ROUTE = '/sil/changesets/';
const of = (id: number) => `${ROUTE}${id}/`;

/** The checker or the runner is at it, or will be in a moment. */
export const isUnderWay = ({ state }: Pick<Changeset, 'state'>) => state === 'checking' || state === 'running';
export const isOver = ({ state }: Pick<Changeset, 'state'>) => state === 'done' || state === 'cancelled' || state === 'failed';

export async function getChangesets(params: Params, signal?: AbortSignal): Promise<ChangesetsPage> {
  const { data } = await http.get<ChangesetsPage>(ROUTE, { params, signal });
  return data;
}

export async function getChangeset(id: number, signal?: AbortSignal): Promise<Changeset> {
  const { data } = await http.get<{ data: Changeset }>(of(id), { signal });
  return data.data;
}

export async function getRows(id: number, params: Params, signal?: AbortSignal): Promise<RowsPage> {
  const { data } = await http.get<RowsPage>(`${of(id)}rows/`, { params, signal });
  return data;
}

/** Address of the refused rows as a file that can be mended and imported again. */
export const failedRowsPath = (id: number) => `${of(id)}failed_rows/`;

async function post(path: string, body: object, key: string): Promise<Changeset> {
  const { data } = await http.post<{ data: Changeset }>(path, body, withIdempotencyKey(key));
  return data.data;
}

export const runChangeset = (id: number, mode: Mode | undefined, key: string) => post(`${of(id)}run/`, mode ? { mode } : {}, key);
export const cancelChangeset = (id: number, key: string) => post(`${of(id)}cancel/`, {}, key);
/** Makes the changeset that reverses this one and checks it; its own run does it. */
export const checkUndo = (id: number, key: string) => post(`${of(id)}undo/`, { dry_run: true }, key);

export type BulkInput = ({ serialnumbers: string[] } | { filter: Params }) & Record<string, unknown>;

/** Gives every device a verdict and changes nothing; running the answered changeset does it to exactly these. */
export const checkBulk = (action: string, input: BulkInput, key: string) =>
  post(`/sil/bulk/${encodeURIComponent(action)}/`, { ...input, dry_run: true }, key);
