import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import dayjs from 'dayjs';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import type { DocumentRow } from '../../shared/gate/api';
import { aDocument, aDriver, aVehicle } from '../../shared/gate/gate.fixture';
import { DocumentsPage } from './DocumentsPage';

// jsdom shows no pictures.
URL.createObjectURL = () => 'blob:preview';
URL.revokeObjectURL = () => undefined;

let asked: URLSearchParams[] = [];
let uploads: string[] = [];
let removed: string[] = [];

const page = (results: object[]) => ({ count: results.length, next: null, previous: null, results });
const inDays = (days: number) => dayjs().add(days, 'day').format('YYYY-MM-DD');

/** A server with these papers; what is asked and done is collected. */
function withDocuments(documents: DocumentRow[], expiring: DocumentRow[] = []) {
  server.use(
    http.get('/api/documents/', ({ request }) => {
      const params = new URL(request.url).searchParams;
      if (params.get('limit') === '100') return HttpResponse.json({ count: expiring.length, documents: expiring });
      asked.push(params);
      return HttpResponse.json({ count: documents.length, documents });
    }),
    http.post('/api/documents/upload/', async ({ request }) => {
      uploads.push(await request.text());
      return HttpResponse.json({ document: aDocument(), replaced: true, message: 'Document replaced' }, { status: 201 });
    }),
    http.delete('/api/documents/:id/remove/', ({ params, request }) => {
      removed.push(`${String(params.id)}${new URL(request.url).search}`);
      return HttpResponse.json({ message: 'ok', hard_deleted: false });
    }),
    http.get('/api/vehicles/', () => HttpResponse.json(page([aVehicle()]))),
    http.get('/api/drivers/', () => HttpResponse.json(page([aDriver()]))),
  );
}

const asCustomer = () => server.use(signedInAs('customer', ['use_gate']));
const renderDocuments = (search = '') => renderPage(<DocumentsPage />, { path: '/gate/documents', at: `/gate/documents${search}` });
const row = (name: RegExp) => screen.findByRole('row', { name });
const paper = new File(['%PDF-1.7'], 'new.pdf', { type: 'application/pdf' });

async function task(of: string, name: string) {
  await userEvent.click(await screen.findByRole('button', { name: `More actions for ${of}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name }));
}

beforeEach(() => {
  asked = [];
  uploads = [];
  removed = [];
});

test('the address decides what is asked for', async () => {
  withDocuments([aDocument()]);
  renderDocuments('?search=puc&type=puc&expiring=7&customer=carl@example.com&offset=10&pageSize=10');
  await row(/PUC certificate/);
  expect(Object.fromEntries(asked[0]!)).toEqual({
    search: 'puc', document_type: 'puc', expiring_within: '7', customer_email: 'carl@example.com', limit: '10', offset: '10',
  });
});

test('customers see their own, without the column and the filter that would name them', async () => {
  asCustomer();
  withDocuments([aDocument()]);
  renderDocuments();
  expect(await screen.findByRole('heading', { name: 'My documents' })).toBeVisible();
  expect(await row(/puc.pdf/)).toHaveTextContent('MH 12 AB 1234');
  expect(screen.queryByRole('columnheader', { name: 'Customer' })).toBeNull();
  expect(screen.queryByLabelText("Customer's e-mail")).toBeNull();
});

test('staff see whose it is, and replace only what they sent themselves', async () => {
  withDocuments([aDocument({ is_own: false })]);
  renderDocuments();
  expect(await row(/puc.pdf/)).toHaveTextContent('carl@example.com');
  await userEvent.click(screen.getByRole('button', { name: 'More actions for PUC certificate, puc.pdf' }));
  expect(await screen.findByRole('menuitem', { name: 'Versions' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Replace' })).toBeNull();
});

test('who neither sent it nor decides at the gate cannot remove it', async () => {
  server.use(signedInAs('sales', ['use_gate', 'view_all_gate']));
  withDocuments([aDocument({ is_own: false })]);
  renderDocuments();
  await userEvent.click(await screen.findByRole('button', { name: 'More actions for PUC certificate, puc.pdf' }));
  expect(await screen.findByRole('menuitem', { name: 'Versions' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Remove' })).toBeNull();
});

test.each([
  [{}, 'Valid'],
  [{ expires_on: inDays(30) }, 'Valid'],
  [{ expires_on: inDays(3) }, 'Expires in 3 days'],
  [{ expires_on: inDays(0) }, 'Expires today'],
  [{ expires_on: inDays(-1), is_expired: true }, 'Expired'],
])('the state of a paper (%j) is a word', async (over, word) => {
  withDocuments([aDocument(over)]);
  renderDocuments();
  expect(within(await row(/puc.pdf/)).getByText(word)).toBeVisible();
});

test('what runs out stands on top, the soonest first, and can be replaced there', async () => {
  asCustomer();
  const soon = aDocument({ id: 5, expires_on: inDays(5), document_type_display: 'Vehicle insurance' });
  withDocuments([aDocument()], [soon, aDocument({ id: 6, expires_on: inDays(-2), is_expired: true }), aDocument({ id: 7, is_own: false })]);
  renderDocuments();
  const list = await screen.findByRole('list', { name: 'Papers that run out' });
  expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'PUC certificate of MH 12 AB 1234ExpiredReplace', 'Vehicle insurance of MH 12 AB 1234Expires in 5 daysReplace',
  ]);
  await userEvent.click(within(list).getByRole('button', { name: 'Replace: Vehicle insurance of MH 12 AB 1234' }));
  expect(await screen.findByRole('dialog', { name: 'Replace document' })).toHaveTextContent('Vehicle insurance of MH 12 AB 1234');
});

test('a replacement is of the same vehicle and carries its last day', async () => {
  asCustomer();
  withDocuments([aDocument()]);
  renderDocuments();
  await task('PUC certificate, puc.pdf', 'Replace');
  const dialog = await screen.findByRole('dialog', { name: 'Replace document' });
  expect(dialog).toHaveTextContent('puc.pdf stays as version 1');
  fireEvent.change(within(dialog).getByLabelText('PUC certificate file'), { target: { files: [paper] } });
  expect(await within(dialog).findByText('new.pdf')).toBeVisible();
  fireEvent.change(within(dialog).getByLabelText('Valid until'), { target: { value: '2027-01-31' } });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Replace' }));
  expect(await screen.findByText('PUC certificate is replaced.')).toBeVisible();
  expect(uploads[0]).toMatch(/name="document_type"\r\n\r\npuc\r\n/);
  expect(uploads[0]).toMatch(/name="vehicle_id"\r\n\r\n3\r\n/);
  expect(uploads[0]).toMatch(/name="expires_on"\r\n\r\n2027-01-31\r\n/);
  expect(uploads[0]).toContain('filename="new.pdf"');
});

test('a new paper may be of a vehicle or a driver where that matters', async () => {
  asCustomer();
  withDocuments([]);
  renderDocuments();
  await userEvent.click((await screen.findAllByRole('button', { name: 'Add a document' }))[0]!);
  const dialog = await screen.findByRole('dialog', { name: 'Add a document' });
  const type = within(dialog).getByLabelText('Paper');
  expect(within(dialog).queryByLabelText('Vehicle')).toBeNull();
  fireEvent.change(type, { target: { value: 'puc' } });
  expect(await within(dialog).findByRole('option', { name: 'MH 12 AB 1234' })).toBeInTheDocument();
  fireEvent.change(type, { target: { value: 'driver_license' } });
  expect(await within(dialog).findByRole('option', { name: /Ravi Patil/ })).toBeInTheDocument();
  fireEvent.change(within(dialog).getByLabelText('Driver'), { target: { value: '4' } });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add document' }));
  expect(within(dialog).getByText('Choose the file first.')).toBeVisible();
  fireEvent.change(within(dialog).getByLabelText('Driving licence file'), { target: { files: [paper] } });
  await within(dialog).findByText('new.pdf');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add document' }));
  await waitFor(() => expect(uploads).toHaveLength(1));
  expect(uploads[0]).toMatch(/name="driver_id"\r\n\r\n4\r\n/);
  expect(uploads[0]).not.toContain('vehicle_id');
});

test.each([
  [() => refusal(400, 'error', 'Bad', { file: ['The file is damaged and cannot be read.'] }), 'The file is damaged and cannot be read.'],
  [() => refusal(413, 'too_large', 'A file has at most 5 MB.'), 'A file has at most 5 MB.'],
  [() => refusal(404, 'not_found', 'Vehicle not found'), 'Vehicle not found'],
  [() => HttpResponse.error(), 'Silo cannot be reached. Check the connection and try again.'],
])('a refused upload says why and keeps the form', async (answer, told) => {
  asCustomer();
  withDocuments([]);
  server.use(http.post('/api/documents/upload/', answer));
  renderDocuments();
  await userEvent.click((await screen.findAllByRole('button', { name: 'Add a document' }))[0]!);
  const dialog = await screen.findByRole('dialog', { name: 'Add a document' });
  fireEvent.change(within(dialog).getByLabelText('Purchase order file'), { target: { files: [paper] } });
  await within(dialog).findByText('new.pdf');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add document' }));
  expect(await within(dialog).findByText(told)).toBeVisible();
  expect(within(dialog).getByText('new.pdf')).toBeVisible();
});

test('removing asks first and keeps the file; only admins may erase', async () => {
  asCustomer();
  withDocuments([aDocument()]);
  renderDocuments();
  await task('PUC certificate, puc.pdf', 'Remove');
  const dialog = await screen.findByRole('dialog', { name: 'Remove document?' });
  expect(dialog).toHaveTextContent('PUC certificate of MH 12 AB 1234, puc.pdf');
  expect(within(dialog).queryByRole('checkbox')).toBeNull();
  expect(removed).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Remove document' }));
  expect(await screen.findByText('PUC certificate is removed.')).toBeVisible();
  expect(removed).toEqual(['9']);
});

test('an admin erases for ever', async () => {
  withDocuments([aDocument()]);
  renderDocuments();
  await task('PUC certificate, puc.pdf', 'Remove');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Erase the file for ever' }));
  await userEvent.click(screen.getByRole('button', { name: 'Erase for ever' }));
  expect(await screen.findByText('PUC certificate is erased.')).toBeVisible();
  expect(removed).toEqual(['9?hard_delete=true']);
});

test('the address opens the versions, newest first', async () => {
  asCustomer();
  withDocuments([aDocument({ version: 2 })]);
  server.use(http.get('/api/documents/9/versions/', () => HttpResponse.json({
    count: 3,
    documents: [
      aDocument({ version: 3 }), aDocument({ id: 8, version: 2, is_active: false }),
      aDocument({ id: 7, version: 1, is_active: false, removed_at: '2025-05-02T10:00:00+00:00', file_exists: false }),
    ],
  })));
  renderDocuments('?document=9');
  const list = await screen.findByRole('list', { name: 'Versions' });
  const words = within(list).getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(words).toEqual([expect.stringContaining('Version 3Valid'), expect.stringContaining('Version 2Replaced'), expect.stringContaining('Version 1Removed')]);
  expect(within(list).getByRole('button', { name: 'Download version 1' })).toBeDisabled();
  expect(within(list).queryByRole('button', { name: /Erase/ })).toBeNull();
});

test.each(['99', 'x'])('a document that is not there (%s) says so', async (id) => {
  withDocuments([]);
  server.use(http.get('/api/documents/99/versions/', () => refusal(404, 'not_found', 'There is no such document.')));
  renderDocuments(`?document=${id}`);
  expect(await screen.findByText('There is no such document')).toBeVisible();
});

test('nothing found and nothing there are different things', async () => {
  asCustomer();
  withDocuments([]);
  const { router } = renderDocuments('?search=zzz');
  expect(await screen.findByText('No document matches')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Reset filters' }));
  expect(await screen.findByText('No document yet')).toBeVisible();
  expect(router.state.location.search).toBe('');
});
