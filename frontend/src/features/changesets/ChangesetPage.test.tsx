import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import { aChangeset, aRow, aServerOf } from '../../shared/changesets/changeset.fixture';
import { ChangesetPage } from './ChangesetPage';

const open = (id: number | string, search = '') =>
  renderPage(<ChangesetPage />, { path: '/changesets/:id', at: `/changesets/${id}${search}` });

test('one that is over shows facts, rows by verdict, the failed rows and its undo', async () => {
  const rows = [aRow({ verdict: 'done', message: 'Approved.' }), aRow({ number: 2, key: 'PRO-1', verdict: 'refused', message: 'It is deactivated.' })];
  const known = aServerOf(aChangeset({
    state: 'done', counts: { done: 980, refused: 1 }, reason: 'First batch', undone_by: [9], parameters: { filter: { isapproved: '0', search: 'trolley', category: '', toDate: '2025-05-31' }, approvedStatus: '2' }, run_by: 'root',
    started_at: '2025-05-01T10:00:05+00:00',
  }), rows);
  server.use(...known.handlers);
  const { router } = open(7);
  expect(await screen.findByRole('heading', { name: 'Approve devices', level: 1 })).toBeVisible();
  expect(screen.getByText('980 approved')).toBeVisible();
  const facts = screen.getByRole('table', { name: 'Facts' });
  expect(facts).toHaveTextContent('ReasonFirst batch');
  expect(facts).toHaveTextContent('FilterApproval: Pending, Search: trolley, Created until: 2025-05-31');
  expect(facts).toHaveTextContent('ReviewRejected');
  expect(facts).toHaveTextContent('by root');
  expect(within(facts).getByRole('link', { name: 'changeset 9' })).toHaveAttribute('href', '/changesets/9');
  expect(await screen.findByText('It is deactivated.')).toBeVisible();
  await userEvent.selectOptions(screen.getByLabelText('Verdict'), 'Refused (1)');
  await waitFor(() => expect(screen.queryByText('Approved.')).toBeNull());
  expect(router.state.location.search).toBe('?verdict=refused');
  expect(screen.getByRole('button', { name: 'Failed rows (CSV)' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo…' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Labels' })).toHaveAttribute('href', '/labels?changeset=7');
});

test('undoing leads to the report of the undo, which is run there', async () => {
  const undo = aChangeset({ id: 8, kind: 'undo', action: 'undo', name: 'Undo of 7', counts: { good: 980, moved_on: 20 }, undo_of: 7 });
  const known = aServerOf(aChangeset({ state: 'done', counts: { done: 1000 } }), [
    aRow({ verdict: 'moved_on', message: 'It was mapped since.' }),
  ]);
  server.use(
    ...known.handlers,
    known.step('/sil/changesets/:id/undo/', () => undo),
    known.step('/sil/changesets/:id/run/', () => aChangeset({ ...undo, state: 'running', progress: 400 })),
    known.step('/sil/changesets/:id/cancel/', (changeset) => ({ ...changeset, can: { ...changeset.can, cancel: false } })),
  );
  const { router } = open(7);
  await userEvent.click(await screen.findByRole('button', { name: 'Undo…' }));
  expect(await screen.findByText('980 will be reversed')).toBeVisible();
  expect(screen.getByText('20 have moved on since')).toBeVisible();
  expect(router.state.location.pathname).toBe('/changesets/8');
  expect(await screen.findByText('It was mapped since.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Undo 980' }));
  expect(await screen.findByText('Running: 400 of 1,000')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Stop here' }));
  expect(await screen.findByRole('button', { name: 'Stopping…' })).toBeDisabled();
  known.put(aChangeset({ ...undo, state: 'cancelled', counts: { done: 400, left: 580, moved_on: 20 } }));
  expect(await screen.findByText('400 reversed')).toBeVisible();
  expect(screen.getByText(/It was cancelled/)).toBeVisible();
});

test('a deactivation says that it is for ever before it is run, and an approval does not', async () => {
  const known = aServerOf(aChangeset({ action: 'deactivate', name: 'Deactivate 3 devices', counts: { good: 3 } }));
  server.use(...known.handlers);
  const deactivating = open(7);
  expect(await screen.findByText(/This cannot be undone/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Deactivate 3' })).toBeVisible();
  known.put(aChangeset({ action: 'deactivate', counts: { good: 0, refused: 3 }, can: { run: false, cancel: true, undo: false } }));
  deactivating.unmount();
  const refused = open(7);
  expect(await screen.findByText('3 are refused')).toBeVisible();
  expect(screen.queryByText(/This cannot be undone/)).toBeNull();
  refused.unmount();
  known.put(aChangeset({ counts: { good: 3 } }));
  open(7);
  expect(await screen.findByRole('button', { name: 'Approve 3' })).toBeVisible();
  expect(screen.queryByText(/This cannot be undone/)).toBeNull();
});

test('of an import the wrong cells are shown below the heads of its file', async () => {
  const known = aServerOf(
    aChangeset({ kind: 'import', action: 'import', counts: { good: 1, refused: 1 }, parameters: { file: 'trolley.csv', columns: { serialnumber: 'Serial No' } } }),
    [aRow({ number: 5, key: '', verdict: 'refused', message: 'Not a serial number.', given: { serialnumber: '2025XX' }, errors: { serialnumber: ['Use YYYYMM.'] } })],
  );
  server.use(...known.handlers);
  open(7);
  const table = await screen.findByRole('table', { name: 'Rows' });
  expect(await within(table).findByText('Use YYYYMM.')).toBeVisible();
  expect(within(table).getByRole('columnheader', { name: 'Serial No' })).toBeVisible();
  expect(screen.getByRole('radio', { name: /All or nothing/ })).toBeDisabled();
  expect(screen.getByRole('button', { name: 'Import 1' })).toBeVisible();
});

test('what is unknown, what failed and what cannot be loaded says so', async () => {
  const known = aServerOf(aChangeset({ state: 'failed', problem: 'Nothing matches this filter.', counts: {} }));
  server.use(...known.handlers);
  const failed = open(7);
  expect(await screen.findByText('Nothing matches this filter.')).toBeVisible();
  failed.unmount();
  const unknown = open('soon');
  expect(await screen.findByText('There is no such changeset')).toBeVisible();
  unknown.unmount();
  server.use(http.get('/sil/changesets/:id/', () => HttpResponse.json({ status: 'error', message: 'Something broke.' }, { status: 500 })));
  open(7);
  expect(await screen.findByText('The changeset could not be loaded')).toBeVisible();
});
