import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { aChangeset, aRow, aServerOf } from '../../shared/changesets/changeset.fixture';
import type { Import } from './api';
import { ImportPage } from './ImportPage';

const draft = (over: Partial<Import> = {}) => aChangeset({
  kind: 'import', action: 'import', name: 'Import of devices: trolley.csv', state: 'draft', counts: {}, ...over,
});

const FIELDS = [
  { name: 'serialnumber', label: 'Serial number', required: true, help: 'For example 202505AMP123456B.' },
  { name: 'imei', label: 'IMEI', required: false, help: '' },
];

function anImport(over: Partial<Import> = {}): Import {
  return {
    ...draft(), fields: FIELDS, suggested: { imei: 'Imei' }, sheet: null, sheets: null, encoding: 'utf-8', separator: ';', rows_seen: 3,
    columns: [
      { header: 'SN', samples: ['202505AMP000001B', '202505AMP000002B'] }, { header: 'Imei', samples: [''] }, { header: 'Notes', samples: ['x'] },
    ],
    ...over,
  };
}

const seen = (...imports: Import[]) => http.get('/sil/imports/7/', ({ request }) => {
  const sheet = new URL(request.url).searchParams.get('sheet');
  return HttpResponse.json({ status: 'success', data: imports.find((one) => one.sheet === sheet) ?? imports[0] });
});

const open = () => renderPage(<ImportPage />, { path: '/imports/:id', at: '/imports/7' });
const step = () => screen.getByRole('navigation', { name: 'Steps' }).querySelector('[aria-current]')?.textContent;

test('columns are chosen, checked with progress, shown with their mistakes, and run', async () => {
  const bad = aRow({ number: 3, key: '', verdict: 'refused', message: '', given: { serialnumber: '2025' }, errors: { serialnumber: ['Too short.'] } });
  const known = aServerOf(draft(), [bad]);
  const checked = draft({ state: 'checked', counts: { good: 2, unchanged: 0, refused: 1, waiting: 0, done: 0, moved_on: 0, left: 0 }, total: 3, parameters: { columns: { serialnumber: 'SN' } }, can: { run: true, cancel: true, undo: false } });
  server.use(
    ...known.handlers, seen(anImport()),
    known.step('/sil/imports/:id/check/', () => draft({ state: 'checking', total: 3, progress: 1 })),
    known.step('/sil/changesets/:id/run/', () => ({ ...checked, state: 'done', counts: { ...checked.counts, good: 0, done: 2 }, can: { run: false, cancel: false, undo: true } })),
  );
  open();
  expect(await screen.findByText('3 rows, separated by semicolon, encoded as utf-8.')).toBeVisible();
  expect(step()).toBe('Columns');
  expect(screen.getByText('Empty in the first rows')).toBeVisible();
  expect(screen.getByText('Not taken over from the file: SN, Notes.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Check the rows' }));
  expect(screen.getByText('Choose the column that holds it.')).toBeVisible();
  expect(known.asked).toEqual([]);
  await userEvent.selectOptions(screen.getByLabelText(/Serial number/), 'SN');
  await userEvent.selectOptions(screen.getByLabelText(/IMEI/), 'Not in the file');
  expect(screen.getByText('Such as 202505AMP000001B, 202505AMP000002B')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Check the rows' }));
  expect(await screen.findByText('Checking: 1 of 3')).toBeVisible();
  expect(known.asked[0]).toMatchObject({ path: '/sil/imports/7/check/', body: { columns: { serialnumber: 'SN' } } });

  known.put(checked);
  expect(await screen.findByText('2 will be imported')).toBeVisible();
  expect(step()).toBe('Check');
  expect(await screen.findByText('Too short.')).toBeVisible();
  expect(screen.getByRole('radio', { name: /All or nothing/ })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: 'Import 2' }));
  expect(await screen.findByText('2 imported')).toBeVisible();
  expect(step()).toBe('Result');
  expect(known.asked.at(-1)).toMatchObject({ path: '/sil/changesets/7/run/', body: { mode: 'good_rows' } });
  expect(screen.getByRole('button', { name: 'Failed rows (CSV)' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Undo…' })).toBeVisible();
});

test('another sheet has other columns, and a refusal of the columns stands beside them', async () => {
  const known = aServerOf(draft());
  const sheets = ['First', 'Second'];
  server.use(
    ...known.handlers,
    seen(anImport({ sheet: 'First', sheets, separator: null }), anImport({ sheet: 'Second', sheets, separator: null, columns: [{ header: 'Serial', samples: ['A'] }], suggested: { serialnumber: 'Serial' } })),
    http.post('/sil/imports/7/check/', () => refusal(400, 'error', 'Some columns are named wrongly.', { serialnumber: ['The file has no column Serial.'] })),
  );
  open();
  await userEvent.selectOptions(await screen.findByLabelText('Sheet'), 'Second');
  await waitFor(() => expect(screen.getByLabelText(/Serial number/)).toHaveValue('Serial'));
  await userEvent.click(screen.getByRole('button', { name: 'Check the rows' }));
  expect(await screen.findByText('The file has no column Serial.')).toBeVisible();
  expect(within(screen.getByRole('alert')).getByText('Some columns are named wrongly.')).toBeVisible();
});

test('all or nothing can be chosen when no row is refused', async () => {
  const counts = { good: 2, unchanged: 0, refused: 0, waiting: 0, done: 0, moved_on: 0, left: 0 };
  const known = aServerOf(draft({ state: 'checked', counts, total: 2, can: { run: true, cancel: true, undo: false } }), [aRow()]);
  server.use(...known.handlers, known.step('/sil/changesets/:id/run/', (changeset) => ({ ...changeset, state: 'running' })));
  open();
  await userEvent.click(await screen.findByRole('radio', { name: /All or nothing/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Import 2' }));
  await waitFor(() => expect(known.asked[0]?.body).toEqual({ mode: 'all_or_nothing' }));
});

test('columns that are chosen anew can be given up as well', async () => {
  const counts = { good: 0, unchanged: 2, refused: 0, waiting: 0, done: 0, moved_on: 0, left: 0 };
  const known = aServerOf(draft({ state: 'checked', counts, total: 2, can: { run: false, cancel: true, undo: false } }), [aRow({ verdict: 'unchanged' })]);
  server.use(...known.handlers, seen(anImport()), known.step('/sil/changesets/:id/cancel/', (changeset) => ({ ...changeset, state: 'cancelled' })));
  open();
  expect(await screen.findByText('There is no row to be taken over.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Change the columns' }));
  expect(step()).toBe('Columns');
  await userEvent.click(await screen.findByRole('button', { name: 'Give it up' }));
  expect(await screen.findByText(/It was cancelled/)).toBeVisible();
  expect(step()).toBe('Result');
});

test('a file that failed says why and offers the next one', async () => {
  const known = aServerOf(draft({ state: 'failed', problem: 'The table has more than 100,000 rows.', total: 0, can: { run: false, cancel: false, undo: false } }));
  server.use(...known.handlers);
  open();
  expect(await screen.findByText('The table has more than 100,000 rows.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Import another file' })).toHaveAttribute('href', '/imports?subject=device');
});
