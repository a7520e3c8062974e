import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server, signedInAs } from '../../../tests/server';
import { aCustomer, aDirectory, chooseCustomer } from '../../shared/customers/directory.fixture';
import type { Order, OrderStep } from './api';
import { anOrder } from './order.fixture';
import { OrdersPage } from './OrdersPage';

let asked: URLSearchParams[] = [];
let steps: { step: string; key: string | null; body: unknown }[] = [];

const PLACED: OrderStep = { at: '2025-05-01T10:00:00+00:00', actor: 'carl', action: 'order.placed' };

/** A server with this one order; what is asked and done is collected. */
function withOrder(over: Partial<Order> = {}, history = [PLACED]) {
  const order = anOrder(over);
  server.use(
    http.get('/api/orders/', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ count: 1, next: null, previous: null, results: [order] });
    }),
    http.get('/api/orders/31/', () => HttpResponse.json({ ...order, history })),
    http.post('/api/orders/31/:step/', async ({ params, request }) => {
      steps.push({ step: String(params.step), key: request.headers.get('Idempotency-Key'), body: await request.json() });
      return HttpResponse.json(order);
    }),
  );
}

beforeEach(() => {
  asked = [];
  steps = [];
});

const renderOrders = (search = '') => renderPage(<OrdersPage />, { path: '/orders', at: `/orders${search}` });

test('the address decides what is asked for', async () => {
  withOrder();
  renderOrders('?search=card&status=placed&sort=1&dir=0&offset=10&pageSize=10');
  await screen.findByRole('row', { name: /Card reader/ });
  expect(Object.fromEntries(asked[0]!)).toEqual({ search: 'card', status: 'placed', ordering: 'total_amount', limit: '10', offset: '10' });
});

test('customers see their own, without the column that would name them', async () => {
  withOrder({ created_by: 1 });
  server.use(signedInAs('customer', ['view_orders', 'cancel_order']));
  renderOrders();
  expect(await screen.findByRole('heading', { name: 'My orders' })).toBeVisible();
  const row = await screen.findByRole('row', { name: /Card reader/ });
  expect(within(row).queryByText('carl')).toBeNull();
  expect(within(row).getAllByRole('button').map((button) => button.textContent)).toEqual(['Cancel']);
});

test.each([
  ['Confirm', 'placed', 'Confirm order', 'confirm', 'Order 31 is confirmed.', /can no longer cancel/],
  ['Fulfil', 'confirmed', 'Fulfil order', 'fulfil', 'Order 31 is fulfilled.', /counts as handed over/],
  ['Cancel', 'confirmed', 'Cancel order', 'cancel', 'Order 31 is cancelled.', /All 3 pieces return to the stock/],
] as const)('%s asks first, naming order and effect', async (button, status, confirm, step, done, effect) => {
  withOrder({ status });
  renderOrders();
  await userEvent.click(await screen.findByRole('button', { name: `${button} order 31` }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Order 31: 3 × Card reader, 3,600.00, for carl.');
  expect(dialog).toHaveTextContent(effect);
  expect(steps).toEqual([]);
  await userEvent.click(within(dialog).getByRole('button', { name: confirm }));
  expect(await screen.findByText(done)).toBeVisible();
  expect(steps).toMatchObject([{ step, body: {} }]);
  expect(steps[0]!.key).toMatch(/^[0-9a-f]{32}$/);
  await waitFor(() => expect(asked.length).toBeGreaterThan(1));
});

test('a refusal tells why and reads the order again', async () => {
  withOrder();
  server.use(http.post('/api/orders/31/cancel/', () => HttpResponse.json({ detail: 'Order 31 is fulfilled already.' }, { status: 409 })));
  renderOrders();
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel order 31' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel order' }));
  expect(await screen.findByText('Order 31 is fulfilled already.')).toBeVisible();
  expect(screen.getByText('Order 31 was not cancelled')).toBeVisible();
  await waitFor(() => expect(asked.length).toBeGreaterThan(1));
});

test('the address opens an order with its facts, devices and history', async () => {
  withOrder({ status: 'fulfilled', devices: ['202505AMP000001B'] }, [
    { at: '2025-05-04T10:00:00+00:00', actor: '', action: 'order.fulfilled' },
    { at: '2025-05-03T10:00:00+00:00', actor: 'gita', action: 'order.assigned' },
    { at: '2025-05-02T10:00:00+00:00', actor: 'ben', action: 'order.confirmed' },
    PLACED,
  ]);
  renderOrders('?order=31');
  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByRole('link', { name: 'Card reader' })).toHaveAttribute('href', '/products/7');
  expect(within(drawer).getByText('3,600.00')).toBeVisible();
  expect(within(drawer).getByText('202505AMP000001B')).toBeVisible();
  const history = within(drawer).getByRole('region', { name: 'History' });
  expect(within(history).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Placed1 May 2025, .* by carl$/),
    expect.stringMatching(/^Confirmed2 May 2025, .* by ben$/),
    expect.stringMatching(/^Customer changed3 May 2025, .* by gita$/),
    expect.stringMatching(/^Fulfilled4 May 2025, .* by the system$/),
  ]);
});

test('the history of an order under way ends with what it waits for', async () => {
  withOrder();
  renderOrders('?order=31');
  const history = await screen.findByRole('region', { name: 'History' });
  expect(within(history).getByText('Waits to be confirmed.')).toBeVisible();
});

const MEERA = aCustomer();
const OF_MEERA = { customer: MEERA.id, customer_code: MEERA.code, customer_name: 'Meera Iyer' };
const customerSection = async () => within(await screen.findByRole('region', { name: 'Customer' }));

test('the address can ask for the orders of one customer; the chip names it and takes it away', async () => {
  withOrder(OF_MEERA);
  server.use(...aDirectory([MEERA]).handlers);
  const { router } = renderOrders('?customer=5');
  const row = await screen.findByRole('row', { name: /Card reader/ });
  expect(within(row).getByText('Meera Iyer')).toBeVisible();
  expect(asked[0]!.get('customer')).toBe('5');
  await userEvent.click(await screen.findByRole('button', { name: 'Remove filter Customer: Meera Iyer' }));
  await waitFor(() => expect(asked.at(-1)!.has('customer')).toBe(false));
  expect(router.state.location.search).toBe('');
});

test('who orders for himself has no columns for whom and by whom', async () => {
  withOrder(OF_MEERA);
  server.use(signedInAs('customer', ['view_orders', 'place_order']));
  renderOrders();
  await screen.findByRole('row', { name: /Card reader/ });
  expect(screen.getByRole('columnheader', { name: 'Product' })).toBeVisible();
  for (const name of ['Customer', 'By']) expect(screen.queryByRole('columnheader', { name })).toBeNull();
});

test('Escape in the form of a new customer keeps the order open', async () => {
  withOrder();
  server.use(...aDirectory([MEERA]).handlers);
  renderOrders('?order=31');
  await userEvent.click((await customerSection()).getByRole('button', { name: 'Set customer' }));
  await userEvent.type(screen.getByRole('combobox', { name: /^Customer/ }), 'Zoya');
  await userEvent.click(await screen.findByRole('option', { name: /^Add customer/ }));
  const form = await screen.findByRole('dialog', { name: 'Add a customer' });
  await userEvent.type(within(form).getByLabelText(/^First name/), '{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Add a customer' })).toBeNull());
  expect(screen.getByRole('dialog', { name: 'Order 31' })).toBeVisible();
});

test('sales sets the customer of an order', async () => {
  withOrder();
  server.use(...aDirectory([MEERA]).handlers);
  renderOrders('?order=31');
  const section = await customerSection();
  expect(section.getByText('Nobody said yet.')).toBeVisible();
  await userEvent.click(section.getByRole('button', { name: 'Set customer' }));
  await userEvent.click(section.getByRole('button', { name: 'Save customer' }));
  expect(section.getByText('Choose a customer.')).toBeVisible();
  await chooseCustomer('meera', /Meera Iyer/);
  await userEvent.click(section.getByRole('button', { name: 'Save customer' }));
  expect(await screen.findByText('The customer of order 31 is set.')).toBeVisible();
  expect(steps).toMatchObject([{ step: 'customer', body: { customer: 5 } }]);
  expect(steps[0]!.key).toMatch(/^[0-9a-f]{32}$/);
  expect(section.getByRole('button', { name: 'Set customer' })).toHaveFocus();
});

test('the customer of an order has a page, and can be taken off', async () => {
  withOrder(OF_MEERA);
  server.use(...aDirectory([MEERA]).handlers);
  renderOrders('?order=31');
  const section = await customerSection();
  expect(section.getByRole('link', { name: 'Meera Iyer' })).toHaveAttribute('href', '/customers/5');
  await userEvent.click(section.getByRole('button', { name: 'Change customer' }));
  await userEvent.click(section.getByRole('button', { name: 'No customer' }));
  expect(await screen.findByText(/is for no customer/)).toBeVisible();
  expect(steps).toMatchObject([{ step: 'customer', body: { customer: null } }]);
});

test('a refusal of the customer stands beside the field', async () => {
  withOrder();
  server.use(
    ...aDirectory([MEERA]).handlers,
    http.post('/api/orders/31/customer/', () => HttpResponse.json({ customer: ['There is no customer 5.'] }, { status: 400 })),
  );
  renderOrders('?order=31');
  const section = await customerSection();
  await userEvent.click(section.getByRole('button', { name: 'Set customer' }));
  await chooseCustomer('meera', /Meera Iyer/);
  await userEvent.click(section.getByRole('button', { name: 'Save customer' }));
  expect(await section.findByText('There is no customer 5.')).toBeVisible();
});

test('who does not decide about orders only sees the customer', async () => {
  withOrder(OF_MEERA);
  server.use(signedInAs('production', ['view_orders', 'view_all_orders', 'view_customers']));
  renderOrders('?order=31');
  const section = await customerSection();
  expect(section.getByRole('link', { name: 'Meera Iyer' })).toBeVisible();
  expect(section.queryByRole('button')).toBeNull();
});

test.each(['99', 'x'])('an order that is not there (%s) says so', async (id) => {
  withOrder();
  server.use(http.get('/api/orders/99/', () => HttpResponse.json({ detail: 'There is no order 99.' }, { status: 404 })));
  renderOrders(`?order=${id}`);
  expect(await screen.findByText('There is no such order')).toBeVisible();
});

test('no order yet leads to the products', async () => {
  server.use(
    signedInAs('customer', ['view_orders']),
    http.get('/api/orders/', () => HttpResponse.json({ count: 0, next: null, previous: null, results: [] })),
  );
  renderOrders();
  expect(await screen.findByText('You have ordered nothing yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See the products' })).toHaveAttribute('href', '/products');
});
