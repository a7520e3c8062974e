import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import dayjs from 'dayjs';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server, signedInAs } from '../../../tests/server';
import type { EntryRow } from '../../shared/gate/api';
import { aDriver, anEntryRow } from '../../shared/gate/gate.fixture';
import { EntriesPage } from './EntriesPage';

let asked: URLSearchParams[] = [];
const lastAsked = () => Object.fromEntries(asked.at(-1)!);

function withEntries(...entries: EntryRow[]) {
  server.use(http.get('/api/submissions/', ({ request }) => {
    asked.push(new URL(request.url).searchParams);
    return HttpResponse.json({ count: entries.length, next: null, previous: null, results: entries });
  }));
}

const asCustomer = () => server.use(signedInAs('customer', ['use_gate', 'own_account']));
const asGate = () => server.use(signedInAs('gate', ['use_gate', 'view_all_gate', 'decide_gate', 'own_account']));
const render = (search = '') => renderPage(<EntriesPage />, { path: '/gate', at: `/gate${search}` });

beforeEach(() => {
  asked = [];
});

test('the gate sees the entries of today with what to decide about each', async () => {
  asGate();
  withEntries(anEntryRow({ driver: aDriver({ is_blacklisted: true }) }), anEntryRow({ id: 40, status: 'completed', vehicle_number: 'GJ 01 X 1' }));
  render();
  const row = await screen.findByRole('row', { name: /MH 12 AB 1234/ });
  expect(screen.getByRole('heading', { level: 1, name: 'Gate entries' })).toBeVisible();
  for (const text of ['Pending', 'Ravi Patil', '+91 98765 43210', 'Blacklisted', 'carl@example.com']) expect(within(row).getByText(text)).toBeVisible();
  expect(within(row).getByRole('link', { name: 'MH 12 AB 1234' })).toHaveAttribute('href', '/gate/entries/41');
  expect(within(row).getByRole('button', { name: 'Approve MH 12 AB 1234' })).toBeEnabled();
  expect(within(screen.getByRole('row', { name: /GJ 01 X 1/ })).queryByRole('button')).toBeNull();
  const today = dayjs().startOf('day');
  await waitFor(() => expect(lastAsked()).toEqual({
    from_date: today.toISOString(), to_date: today.endOf('day').toISOString().replace('.999Z', '.999999Z'), page: '1', page_size: '25',
  }));
});

test('the day, the status, the search and the page stand in the address', async () => {
  asGate();
  withEntries(anEntryRow());
  const { router } = render('?status=pending&day=2025-05-01&search=patil&offset=25');
  await screen.findByRole('row', { name: /MH 12 AB 1234/ });
  expect(lastAsked()).toEqual({
    status: 'pending', search: 'patil', page: '2', page_size: '25',
    from_date: dayjs('2025-05-01').toISOString(), to_date: dayjs('2025-05-01').endOf('day').toISOString().replace('.999Z', '.999999Z'),
  });
  await userEvent.click(screen.getByRole('button', { name: 'All days' }));
  await waitFor(() => expect(lastAsked()).toEqual({ status: 'pending', search: 'patil', page: '1', page_size: '25' }));
  expect(router.state.location.search).toBe('?status=pending&day=all&search=patil');
  await userEvent.click(screen.getByRole('button', { name: 'Remove filter Status: Pending' }));
  await waitFor(() => expect(lastAsked()).toEqual({ search: 'patil', page: '1', page_size: '25' }));
  await userEvent.click(screen.getByRole('button', { name: 'Today' }));
  expect(router.state.location.search).toBe('?search=patil');
});

test('a search that finds nothing today leads to all days', async () => {
  asGate();
  withEntries();
  const { router } = render('?search=zzz');
  expect(await screen.findByText('No entry of this day matches')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Look at all days' }));
  expect(await screen.findByText('No entry matches')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Reset filters' }));
  expect(router.state.location.search).toBe('');
  expect(await screen.findByText('No entry was announced on this day')).toBeVisible();
});

test('sales looks on and decides nothing; the entries of one customer are asked for by its id', async () => {
  server.use(
    signedInAs('sales', ['use_gate', 'view_all_gate', 'view_customers']),
    http.get('/api/v1/customers/5/', () => HttpResponse.json({ status: 'Success', message: 'ok', errors: [], data: { id: 5, full_name: 'Meera Iyer' } })),
  );
  withEntries(anEntryRow({ customer: { id: 5, code: 100_005, full_name: 'Meera Iyer' } }));
  render('?day=all&customer=5');
  expect(await screen.findByRole('row', { name: /MH 12 AB 1234/ })).toHaveTextContent('Meera Iyer');
  expect(await screen.findByText('Customer: Meera Iyer')).toBeVisible();
  expect(lastAsked().customer).toBe('5');
  expect(screen.queryByRole('button', { name: /^(Approve|Reject)/ })).toBeNull();
});

test('customers see their own entries of every day, without the words of the gate', async () => {
  asCustomer();
  withEntries(anEntryRow({ driver: aDriver({ is_blacklisted: true }) }));
  render('?customer=5');
  expect(await screen.findByRole('heading', { level: 1, name: 'My entries' })).toBeVisible();
  const row = await screen.findByRole('row', { name: /MH 12 AB 1234/ });
  expect(within(row).queryByText('Blacklisted')).toBeNull();
  expect(screen.queryByRole('columnheader', { name: 'Customer' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^(Approve|Reject|All days)/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'New entry' })).toHaveAttribute('href', '/gate/new');
  expect(lastAsked()).toEqual({ page: '1', page_size: '25' });
});

test('whoever announced nothing is led to the first entry', async () => {
  asCustomer();
  withEntries();
  render();
  expect(await screen.findByText('You have announced nothing yet')).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'New entry' })).toHaveLength(2);
});

test('a list that cannot be loaded says so and is asked for again', async () => {
  asGate();
  server.use(http.get('/api/submissions/', () => HttpResponse.json({ status: 'unavailable', message: 'away' }, { status: 503 })));
  render();
  expect(await screen.findByText('The entries could not be loaded')).toBeVisible();
  withEntries(anEntryRow());
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('row', { name: /MH 12 AB 1234/ })).toBeVisible();
});

test('a row opens its entry', async () => {
  asGate();
  withEntries(anEntryRow());
  const { router } = render();
  const row = await screen.findByRole('row', { name: /MH 12 AB 1234/ });
  await userEvent.click(within(row).getByText('Pending'));
  expect(router.state.location.pathname).toBe('/gate/entries/41');
});
