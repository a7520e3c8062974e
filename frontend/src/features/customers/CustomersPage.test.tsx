import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server, signedInAs } from '../../../tests/server';
import { aCustomer } from '../../shared/customers/directory.fixture';
import type { Customer } from './api';
import { CustomersPage } from './CustomersPage';

let asked: URLSearchParams[] = [];
let done: string[] = [];

const enveloped = (data: unknown) => HttpResponse.json({ status: 'Success', message: 'ok', errors: [], data });
const refused = (status: number, message: string) => HttpResponse.json({ status: 'Failure', message, errors: [], data: null }, { status });

/** A directory with these customers; what is asked and done is collected. */
function withCustomers(customers: Customer[], count = customers.length) {
  const collect = ({ request }: { request: Request }) => {
    done.push(`${request.method} ${new URL(request.url).pathname}`);
    return enveloped(customers[0] ?? null);
  };
  server.use(
    http.get('/api/v1/customers/fetch-all/', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return enveloped({ count, next: null, previous: null, results: customers, count_is_bounded: false });
    }),
    http.get('/sil/get_customer_mappings/', () => HttpResponse.json({ status: 'success', data: [], totalCount: 3, totalIsBounded: false })),
    http.delete('/api/v1/customers/5/delete/', collect),
    http.post('/api/v1/customers/5/restore/', collect),
  );
}

beforeEach(() => {
  asked = [];
  done = [];
});

const renderCustomers = (search = '') => renderPage(<CustomersPage />, { path: '/customers', at: `/customers${search}` });

test('the address decides what is asked for', async () => {
  withCustomers([aCustomer()]);
  renderCustomers('?search=iyer&company=lotus&sort=4&dir=0&offset=10&pageSize=10');
  await screen.findByRole('row', { name: /Meera/ });
  expect(Object.fromEntries(asked[0]!)).toEqual({ search: 'iyer', company: 'lotus', ordering: 'company', limit: '10', offset: '10', count: 'bounded' });
  expect(screen.getByText('Company: lotus')).toBeVisible();
});

test('a row tells who it is, the phone as people read it, and leads to the page', async () => {
  withCustomers([aCustomer()]);
  const { router } = renderCustomers();
  const row = await screen.findByRole('row', { name: /Meera/ });
  for (const text of ['Iyer', 'Lotus Stores', '+91 98765 43210', '100005', '35']) expect(within(row).getByText(text)).toBeVisible();
  await userEvent.click(within(row).getByText('Lotus Stores'));
  expect(router.state.location.pathname).toBe('/customers/5');
});

test.each([
  ['First name', 'first_name'], ['Last name', 'last_name'], ['Company', 'company'], ['Code', 'code'], ['Added', 'created_at'],
])('sorts by %s', async (header, ordering) => {
  withCustomers([aCustomer()]);
  renderCustomers('?sort=4&dir=1');
  await screen.findByRole('row', { name: /Meera/ });
  await userEvent.click(screen.getByRole('button', { name: header }));
  await waitFor(() => expect(asked.at(-1)!.get('ordering')).toBe(ordering));
});

test('deleting names the devices that stay mapped; its toast restores, once', async () => {
  withCustomers([aCustomer()]);
  renderCustomers();
  await userEvent.click(await screen.findByRole('button', { name: 'Actions for Meera Iyer' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Delete customer?' });
  expect(dialog).toHaveTextContent('Meera Iyer (code 100005) leaves the directory.');
  await waitFor(() => expect(dialog).toHaveTextContent('3 devices are mapped to it, and stay mapped under its code and name.'));
  expect(done).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete customer' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Customers' })).toHaveFocus());
  const undo = await screen.findByRole('button', { name: 'Undo deleting Meera Iyer' });
  undo.click();
  undo.click();
  expect(await screen.findByText(/is back in the directory/)).toBeVisible();
  expect(done).toEqual(['DELETE /api/v1/customers/5/delete/', 'POST /api/v1/customers/5/restore/']);
});

test('a count that the server stopped is told as such', async () => {
  withCustomers([aCustomer()]);
  server.use(http.get('/sil/get_customer_mappings/', () => HttpResponse.json({ status: 'success', data: [], totalCount: 10_000, totalIsBounded: true })));
  renderCustomers();
  await userEvent.click(await screen.findByRole('button', { name: 'Actions for Meera Iyer' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
  expect(await screen.findByText('10,000+ devices')).toBeVisible();
});

test('deleted ones stand apart, the last deleted first, with who and when; restoring tells a taken phone', async () => {
  withCustomers([
    aCustomer({ deleted_at: '2025-06-01T10:00:00+00:00', deleted_by: 'ben' }),
    aCustomer({ id: 6, first_name: 'Mira', deleted_at: '2025-06-01T10:00:00+00:00', deleted_by: 'ben', merged_into: 9 }),
  ]);
  server.use(http.post('/api/v1/customers/5/restore/', () => refused(400, 'Customer with this phone number already exists.')));
  renderCustomers('?deleted=1');
  const row = await screen.findByRole('row', { name: /Meera/ });
  expect(Object.fromEntries(asked[0]!)).toMatchObject({ deleted: 'true' });
  expect(asked[0]!.has('ordering')).toBe(false);
  expect(within(row).getByText(/1 Jun 2025/)).toBeVisible();
  expect(within(row).getByText('ben')).toBeVisible();
  expect(within(row).queryByRole('link')).toBeNull();
  const merged = screen.getByRole('row', { name: /Mira/ });
  expect(within(merged).queryByRole('button')).toBeNull();
  expect(within(merged).getByRole('link', { name: 'Whom Mira Iyer was merged into' })).toHaveAttribute('href', '/customers/9');
  await userEvent.click(within(row).getByRole('button', { name: 'Restore Meera Iyer' }));
  expect(await screen.findByText('The customer was not restored')).toBeVisible();
  expect(screen.getByText('Customer with this phone number already exists.')).toBeVisible();
});

test('who may only look sees no way to change anything', async () => {
  withCustomers([aCustomer()]);
  server.use(signedInAs('production', ['view_customers']));
  renderCustomers();
  await screen.findByRole('row', { name: /Meera/ });
  expect(screen.queryByRole('button', { name: 'Add a customer' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Actions/ })).toBeNull();
});

test.each([
  ['', 'No customer yet', 'Add a customer'],
  ['?search=zz', 'No customer matches', 'Reset filters'],
  ['?deleted=1', 'No customer is deleted', null],
])('an empty list (%s) says what to do', async (search, title, button) => {
  withCustomers([]);
  renderCustomers(search);
  const told = (await screen.findByText(title)).parentElement!;
  if (button) expect(within(told).getByRole('button', { name: button })).toBeVisible();
});

test('adding leads to the page of the new customer', async () => {
  withCustomers([]);
  server.use(
    http.get('/api/v1/customers/similar/', () => enveloped([])),
    http.post('/api/v1/customers/add/', () => enveloped(aCustomer({ id: 77 }))),
  );
  const { router } = renderCustomers();
  await userEvent.click((await screen.findAllByRole('button', { name: 'Add a customer' }))[0]!);
  await userEvent.type(await screen.findByLabelText(/^First name/), 'Meera');
  await userEvent.type(screen.getByLabelText(/^Phone number/), '98765 43210');
  await userEvent.type(screen.getByLabelText(/^Date of birth/), '1990-05-31');
  await userEvent.click(screen.getByRole('button', { name: 'Add customer' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/customers/77'));
});
