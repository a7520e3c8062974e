import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import type { DocumentRow, EntryRow } from '../../shared/gate/api';
import { aDocument, anEntry, anEntryRow } from '../../shared/gate/gate.fixture';
import { PapersToRenew } from './PapersToRenew';
import { MyPasses } from './MyPasses';
import { WaitingEntries } from './WaitingEntries';

function withEntries(entries: EntryRow[], count?: number) {
  server.use(http.get('/api/submissions/', ({ request }) => {
    const status = new URL(request.url).searchParams.get('status');
    const results = entries.filter((entry) => entry.status === status);
    return HttpResponse.json({ count: count ?? results.length, next: null, previous: null, results });
  }));
}

function withPapers(documents: DocumentRow[]) {
  server.use(http.get('/api/documents/', ({ request }) => {
    expect(new URL(request.url).search).toBe('?expiring_within=7');
    return HttpResponse.json({ count: documents.length, documents });
  }));
}

test('the gate finds what waits, decides it there, and the way to the station', async () => {
  withEntries([anEntryRow()], 12);
  server.use(
    http.get('/api/submissions/41/', () => HttpResponse.json(anEntry())),
    http.post('/api/submissions/41/approve/', () => {
      withEntries([]);
      return HttpResponse.json({ submission: anEntry(), message: 'done' });
    }),
  );
  renderPage(<WaitingEntries />);
  expect(screen.getByRole('link', { name: 'Open the scan station' })).toHaveAttribute('href', '/gate/station');
  expect(await screen.findByRole('link', { name: 'All 12 waiting entries' })).toHaveAttribute('href', '/gate?status=pending&day=all');
  await userEvent.click(await screen.findByRole('button', { name: 'Approve MH 12 AB 1234' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Approve entry' }));
  expect(await screen.findByText('The entry of MH 12 AB 1234 is approved.')).toBeVisible();
  expect(await screen.findByText('Nothing waits for you')).toBeVisible();
});

test('a customer has the codes of the passes at hand, those that open the gate first', async () => {
  withEntries([
    anEntryRow({ id: 41, vehicle_number: 'MH 1' }),
    anEntryRow({ id: 42, vehicle_number: 'MH 2', status: 'approved', decided_by: 'gate', decided_at: '2025-05-02T10:00:00+00:00', valid_until: '2025-05-09T10:00:00+00:00' }),
    anEntryRow({ id: 43, vehicle_number: 'MH 3', status: 'approved', is_expired: true }),
    anEntryRow({ id: 44, vehicle_number: 'MH 4', status: 'completed' }),
  ]);
  server.use(http.get('/api/submissions/42/qr-download/', () => HttpResponse.text('<svg xmlns="http://www.w3.org/2000/svg"/>')));
  renderPage(<MyPasses />);
  const passes = within(screen.getByRole('list', { name: 'Your passes' }));
  await waitFor(() => expect(passes.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['MH 2', 'MH 1']));
  await userEvent.click(passes.getByRole('button', { name: 'Show the code of MH 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Pass of MH 2' }));
  expect(await dialog.findByRole('img', { name: 'QR code of the pass of MH 2' })).toBeVisible();
  expect(passes.getByText(/valid until 9 May 2025/)).toBeInTheDocument();
});

test('a customer without a pass is led to a new entry', async () => {
  withEntries([]);
  renderPage(<MyPasses />);
  expect(await screen.findByText('No pass at the moment')).toBeVisible();
  expect(screen.getByRole('link', { name: 'New entry' })).toHaveAttribute('href', '/gate/new');
});

test('papers that end within a week are told, and those that have ended', async () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv');
  withPapers([
    aDocument({ id: 4, expires_on: inDays(6) }),
    aDocument({ id: 2, expires_on: inDays(0) }),
    aDocument({ id: 1, expires_on: '2025-01-31', is_expired: true }),
    aDocument({ id: 3, expires_on: inDays(1), vehicle_registration_no: null, driver_name: 'Ravi Patil' }),
  ]);
  renderPage(<PapersToRenew />);
  const items = within(await screen.findByRole('list', { name: 'Papers to renew' })).getAllByRole('listitem');
  const words = ['Expired', 'Expires today', 'Expires tomorrow', 'Expires in 6 days'];
  words.forEach((word, index) => expect(within(items[index]!).getByText(word)).toBeVisible());
  expect(items[0]).toHaveTextContent('PUC certificate of MH 12 AB 1234');
  expect(items[2]).toHaveTextContent('of Ravi Patil');
});

test('without such papers nothing is shown', async () => {
  withPapers([]);
  const { client } = renderPage(<PapersToRenew />);
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(screen.queryByRole('region')).toBeNull();
});
