import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import { aChangeset } from '../../shared/changesets/changeset.fixture';
import { fileProblem } from './fileRules';
import { NewImportPage } from './NewImportPage';

const aFile = (name: string, text = 'serial\n202505AMP000001B\n') => new File([text], name, { type: 'text/csv' });
const open = (search = '') => renderPage(<NewImportPage />, { path: '/imports', at: `/imports${search}` });
const choose = async (file: File) => userEvent.upload(await screen.findByLabelText('File to import'), file, { applyAccept: false });

test('the file goes to the server with what its rows are, and its page opens', async () => {
  const sent: string[] = [];
  server.use(http.post('/sil/imports/', async ({ request }) => {
    sent.push(await request.text());
    expect(request.headers.get('Idempotency-Key')).toBeTruthy();
    return HttpResponse.json({ status: 'success', data: { ...aChangeset({ id: 31, kind: 'import', state: 'draft' }), sheet: null } }, { status: 201 });
  }));
  const { router } = open('?subject=customer');
  expect(await screen.findByLabelText('What the rows are')).toHaveValue('customer');
  await userEvent.selectOptions(screen.getByLabelText('What the rows are'), 'Device details');
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(screen.getByText('Choose the file first.')).toBeVisible();
  await choose(aFile('trolley.csv'));
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/imports/31'));
  expect(sent[0]).toMatch(/name="subject"\s+details/);
  expect(sent[0]).toContain('filename="trolley.csv"');
});

test('what the server says of a file stands beside it', async () => {
  server.use(http.post('/sil/imports/', () => refusal(400, 'error', 'The file is no table.', { file: ['The table has 200 columns; at most 100 are taken.'] })));
  open();
  await choose(aFile('wide.csv'));
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByText('The table has 200 columns; at most 100 are taken.')).toBeVisible();
});

test('a file that is no table is not taken', async () => {
  open();
  await choose(aFile('photo.png'));
  expect(await screen.findByText('photo.png is no CSV or XLSX file.')).toBeVisible();
  expect(fileProblem({ name: 'old.xls', size: 10 })).toMatch(/Save it as one of these/);
  expect(fileProblem({ name: 'macros.xlsm', size: 10 })).toMatch(/no CSV or XLSX/);
  expect(fileProblem({ name: 'big.csv', size: 31 * 1024 * 1024 })).toMatch(/31.0 MB; at most 30 MB/);
  expect(fileProblem({ name: 'none.csv', size: 0 })).toBe('none.csv is empty.');
  expect(fileProblem({ name: 'Export.XLSX', size: 10 })).toBeNull();
});

test('a role is offered what it may add', async () => {
  server.use(signedInAs('sales', ['change_changeset', 'edit_mappings', 'edit_customers']));
  open();
  const choices = [...(await screen.findByLabelText<HTMLSelectElement>('What the rows are')).options].map(({ text }) => text);
  expect(choices).toEqual(['Mappings', 'Customers']);
});
