import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server, signedInAs } from '../../../tests/server';
import { aCustomer } from '../../shared/customers/directory.fixture';
import { anEntryRow } from '../../shared/gate/gate.fixture';
import type { Customer, CustomerEvent, Merge, Similar } from './api';
import { CustomerPage } from './CustomerPage';

const MEERA = aCustomer();
const MIRA = aCustomer({ id: 6, code: 100_006, first_name: 'Mira', phone_number: null, company: '' });

let asked: string[] = [];
let done: { path: string; body: unknown; key: string | null }[] = [];

const enveloped = (data: unknown) => HttpResponse.json({ status: 'Success', message: 'ok', errors: [], data });
const missing = (data: unknown = null) =>
  HttpResponse.json({ status: 'Failure', message: 'Customer does not exist', errors: [], data }, { status: 404 });

const pageOf = (results: unknown[]) => ({ count: results.length, next: null, previous: null, results });

interface Around {
  events?: Partial<CustomerEvent>[];
  similar?: Similar[];
  merges?: Merge[];
  devices?: number;
}

function withCustomer(customer: Customer, { events = [], similar = [], merges = [], devices = 0 }: Around = {}) {
  const base = `/api/v1/customers/${customer.id}`;
  server.use(
    http.get(`${base}/`, () => enveloped(customer)),
    http.get(`${base}/similar/`, () => enveloped(similar)),
    http.get(`${base}/merges/`, () => enveloped(merges)),
    http.get(`${base}/history/`, () => enveloped(pageOf(events.map((event) => ({ at: customer.created_at, actor: 'ben', changes: {}, reason: null, ...event }))))),
    http.get('/sil/get_customer_mappings/', ({ request }) => {
      asked.push(new URL(request.url).search);
      const data = devices ? [{ upiDeviceSerialNumber: '202505AMP000001B', uniqueIdentifier: 'TILL-1', versionDetails: '2.4', isApproved: 1, createdOn: customer.created_at }] : [];
      return HttpResponse.json({ status: 'success', data, totalCount: devices, totalIsBounded: false });
    }),
    http.get('/api/submissions/', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(pageOf([anEntryRow({ id: 41, status: 'approved' })]));
    }),
    http.get('/api/orders/', ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json({ ...pageOf([{ id: 31, product_name: 'Card reader', quantity: 3, total_amount: '3600.00', status: 'placed', created_at: customer.created_at }]), count: 1 });
    }),
  );
}

const collect = (answer: unknown) => async ({ request }: { request: Request }) => {
  done.push({ path: new URL(request.url).pathname, body: await request.json(), key: request.headers.get('Idempotency-Key') });
  return enveloped(answer);
};

beforeEach(() => {
  asked = [];
  done = [];
});

const renderCustomer = (id: number | string = 5, search = '') => renderPage(<CustomerPage />, { path: '/customers/:id', at: `/customers/${id}${search}` });

test('shows who it is, its devices, orders and history in words', async () => {
  withCustomer(MEERA, {
    devices: 12,
    events: [
      { action: 'customer.updated', changes: { phone_number: [null, '+919876543210'], company: ['Lotus', 'Lotus Stores'] } },
      { action: 'customer.merged', changes: { merged: [null, 6], mappings: [0, 3], orders: [0, 1] } },
      { action: 'customer.created', actor: '', changes: { code: [null, 100_005] } },
    ],
  });
  renderCustomer(5, '?devices=10.10');
  expect(await screen.findByRole('heading', { level: 1, name: 'Meera Iyer' })).toBeVisible();
  expect(within(await screen.findByRole('table', { name: 'Facts' })).getByRole('link', { name: '+91 98765 43210' })).toHaveAttribute('href', 'tel:+919876543210');
  const devices = screen.getByRole('region', { name: 'Devices' });
  expect(await within(devices).findByRole('link', { name: '202505AMP000001B' })).toHaveAttribute('href', '/devices?device=202505AMP000001B');
  expect(within(devices).getByRole('link', { name: 'Open in Map devices' })).toHaveAttribute('href', '/mappings?customerCode=100005');
  expect(within(devices).getByRole('navigation', { name: 'Pages of devices' })).toHaveTextContent('11–12 of 12');
  expect(asked.find((search) => search.includes('customerCode=100005'))).toContain('pageNumber=10&pageSize=10');
  expect(within(screen.getByRole('region', { name: 'Orders' })).getByRole('link', { name: 'Order 31' })).toHaveAttribute('href', '/orders?order=31');
  expect(screen.getByRole('link', { name: 'Open in Orders' })).toHaveAttribute('href', '/orders?customer=5');
  expect(asked.some((search) => search.includes('customer=5&'))).toBe(true);
  const entries = within(screen.getByRole('region', { name: 'Gate entries' }));
  expect(entries.getByRole('link', { name: 'MH 12 AB 1234' })).toHaveAttribute('href', '/gate/entries/41');
  expect(entries.getByText('Approved')).toBeVisible();
  expect(entries.getByRole('link', { name: 'Open in Gate entries' })).toHaveAttribute('href', '/gate?day=all&customer=5');
  expect(asked).toContain('?customer=5&page=1&page_size=10');
  const history = screen.getByRole('region', { name: 'History' });
  expect(await within(history).findByText('Phone: +91 98765 43210')).toBeVisible();
  for (const line of ['Company: Lotus → Lotus Stores', 'Another customer went into this one', 'Devices moved: 3', 'Added', /by the system/]) {
    expect(within(history).getByText(line)).toBeVisible();
  }
});

test('a list that became short while its second page is shown keeps the way back', async () => {
  withCustomer(MEERA, { devices: 10 });
  server.use(http.get('/sil/get_customer_mappings/', () => HttpResponse.json({ status: 'success', data: [], totalCount: 10, totalIsBounded: false })));
  const { router } = renderCustomer(5, '?devices=10.10');
  const devices = within(await screen.findByRole('region', { name: 'Devices' }));
  expect(devices.getByText('Nothing on this page.')).toBeVisible();
  await userEvent.click(devices.getByRole('button', { name: 'First page' }));
  expect(router.state.location.search).toBe('');
});

test('merging tells beforehand what moves and what is filled, and can be undone', async () => {
  withCustomer(MIRA, { similar: [{ customer: MEERA, score: 90, reasons: ['Names close to each other.'], duplicate: 4 }], devices: 3 });
  const merge = { id: 8, kept: MIRA, merged: MEERA, mappings: 3, orders: 1, submissions: 1, filled: {}, merged_at: MIRA.created_at, merged_by: 'ben', undone_at: null, undone_by: null };
  server.use(
    http.post('/api/v1/customers/:id/merge/', collect({ customer: MIRA, merge })),
    http.post('/api/v1/customers/merges/8/undo/', collect({ customer: MIRA, restored: MEERA, mappings: 2, orders: 1, submissions: 0, left: { mappings: 1, orders: 0, submissions: 1 } })),
  );
  renderCustomer(6);
  await userEvent.click(await screen.findByRole('button', { name: 'Merge with Meera Iyer' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merge customers' });
  const effects = () => within(dialog).getByRole('list', { name: 'What the merge does' });
  await waitFor(() => expect(effects()).toHaveTextContent('3 devices, 1 order and 1 gate entry move to Mira Iyer (code 100006).'));
  expect(effects()).toHaveTextContent('Filled in: Phone +91 98765 43210, Company Lotus Stores.');
  await userEvent.click(within(dialog).getByRole('radio', { name: /Meera Iyer/ }));
  await waitFor(() => expect(effects()).toHaveTextContent('move to Meera Iyer (code 100005).'));
  expect(effects()).not.toHaveTextContent('Filled in');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo merging Meera Iyer into Mira Iyer' }));
  expect(await screen.findByText(/is a customer of its own again, with 2 devices, 1 order and no gate entry\./)).toHaveTextContent('1 device, no order and 1 gate entry changed since the merge and stay with Mira Iyer (code 100006).');
  expect(done).toMatchObject([{ path: '/api/v1/customers/5/merge/', body: { customer: 6 } }, { path: '/api/v1/customers/merges/8/undo/' }]);
  expect(done[0]!.key).toMatch(/^[0-9a-f]{32}$/);
});

test('a pair that is not the same goes at once, is sent when the page is left, and undo sends nothing', async () => {
  withCustomer(MEERA, { similar: [{ customer: MIRA, score: 80, reasons: ['Same company.'], duplicate: 4 }] });
  server.use(http.post('/api/v1/customers/duplicates/4/dismiss/', collect({})));
  const { unmount } = renderCustomer();
  await userEvent.click(await screen.findByRole('button', { name: 'Mira Iyer is not the same' }));
  expect(screen.queryByRole('link', { name: 'Mira Iyer' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Undo: Meera Iyer and Mira Iyer may be the same' }));
  expect(screen.getByRole('link', { name: 'Mira Iyer' })).toBeVisible();
  expect(done).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Mira Iyer is not the same' }));
  unmount();
  await waitFor(() => expect(done.map(({ path }) => path)).toEqual(['/api/v1/customers/duplicates/4/dismiss/']));
});

test('past merges are listed; one that was not undone can be', async () => {
  const merge = { id: 8, kept: MEERA, merged: MIRA, mappings: 0, orders: 2, submissions: 4, filled: { email: 'mira@example.com' }, merged_at: MEERA.created_at, merged_by: 'ben', undone_at: null, undone_by: null };
  withCustomer(MEERA, { merges: [merge, { ...merge, id: 7, undone_at: MEERA.created_at, undone_by: 'gita' }] });
  server.use(http.post('/api/v1/customers/merges/8/undo/', () =>
    HttpResponse.json({ status: 'Failure', message: 'This merge was undone already.', errors: [], data: null }, { status: 409 })));
  renderCustomer();
  const merges = await screen.findByRole('region', { name: 'Merges' });
  const [open, undone] = within(merges).getAllByRole('listitem');
  expect(open).toHaveTextContent('Mira Iyer (code 100006) went into Meera Iyer (code 100005), with no device, 2 orders and 4 gate entries.');
  expect(open).toHaveTextContent('Filled in: E-mail mira@example.com.');
  expect(undone).toHaveTextContent(/Undone .* by gita/);
  expect(within(undone!).queryByRole('button')).toBeNull();
  await userEvent.click(within(open!).getByRole('button', { name: 'Undo merging Mira Iyer into Meera Iyer' }));
  expect(await screen.findByText('This merge was undone already.')).toBeVisible();
});

test('the address of a merged customer leads on to the one that stayed', async () => {
  withCustomer(MEERA);
  server.use(http.get('/api/v1/customers/6/', () => missing({ merged_into: 5 })));
  const { router } = renderCustomer(6);
  expect(await screen.findByRole('heading', { level: 1, name: 'Meera Iyer' })).toBeVisible();
  expect(screen.getByText('The customer you asked for was merged into this one.')).toBeVisible();
  expect(router.state.location.pathname).toBe('/customers/5');
});

test('a deleted customer says who and when, and can be restored', async () => {
  withCustomer(MEERA, { events: [{ action: 'customer.deleted', actor: 'ben' }] });
  server.use(http.get('/api/v1/customers/5/', () => missing()), http.post('/api/v1/customers/5/restore/', collect(MEERA)));
  renderCustomer();
  const told = await screen.findByRole('alert', { name: 'This customer is deleted' });
  expect(told).toHaveTextContent('by ben. Devices that were mapped to it stay mapped.');
  server.use(http.get('/api/v1/customers/5/', () => enveloped(MEERA)));
  await userEvent.click(within(told).getByRole('button', { name: 'Restore' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Meera Iyer' })).toBeVisible();
  expect(done.map(({ path }) => path)).toEqual(['/api/v1/customers/5/restore/']);
});

test.each(['99', 'x'])('a customer that never was (%s) says so', async (id) => {
  // What is no number has no history to ask for.
  server.use(http.get(`/api/v1/customers/${id}/`, () => missing()), http.get('/api/v1/customers/99/history/', () => missing()));
  renderCustomer(id);
  expect(await screen.findByText('There is no such customer')).toBeVisible();
});

test('who may only look finds no buttons', async () => {
  withCustomer(MEERA, { similar: [{ customer: MIRA, score: 80, reasons: ['Same company.'], duplicate: 4 }] });
  server.use(signedInAs('production', ['view_customers']));
  renderCustomer();
  expect(await screen.findByRole('link', { name: 'Mira Iyer' })).toBeVisible();
  for (const name of ['Change', 'Delete', /^Merge/, /not the same/]) expect(screen.queryByRole('button', { name })).toBeNull();
});
