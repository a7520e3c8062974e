import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server, signedInAs } from '../../../tests/server';
import { aCustomer, aDirectory, chooseCustomer } from '../../shared/customers/directory.fixture';
import type { Product } from './api';
import { aProduct } from './product.fixture';
import { ProductPage } from './ProductPage';

let orders: { body: unknown; key: string | null }[] = [];

function withProduct(over: Partial<Product> = {}) {
  server.use(
    http.get('/api/products/7/', () => HttpResponse.json(aProduct(over))),
    http.post('/api/orders/', async ({ request }) => {
      orders.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') });
      return HttpResponse.json({ order_id: 31, total_amount: '3600.00', status: 'placed' }, { status: 201 });
    }),
  );
}

beforeEach(() => {
  orders = [];
});

const renderProduct = () => renderPage(<ProductPage />, { path: '/products/:id', at: '/products/7' });

async function orderPieces(pieces: string) {
  const field = await screen.findByLabelText('Pieces');
  await userEvent.clear(field);
  await userEvent.type(field, `${pieces}{Enter}`);
}

test('an order is placed once per intent, and the toast leads to it', async () => {
  withProduct();
  renderProduct();
  await orderPieces('3');
  expect(await screen.findByText('Order 31 is placed')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Look at the order' })).toHaveAttribute('href', '/orders?order=31');
  await userEvent.click(screen.getByRole('button', { name: 'Order' }));
  await waitFor(() => expect(orders).toHaveLength(2));
  expect(orders[0]!.body).toEqual({ product: 7, quantity: 3 });
  // The same again is meant again.
  expect(orders[1]!.key).not.toBe(orders[0]!.key);
});

test('a double click orders once', async () => {
  withProduct();
  renderProduct();
  await userEvent.dblClick(await screen.findByRole('button', { name: 'Order' }));
  await screen.findByText('Order 31 is placed');
  expect(orders).toHaveLength(1);
});

test('after a lost answer the same order keeps its key', async () => {
  withProduct();
  const lost: (string | null)[] = [];
  server.use(http.post('/api/orders/', ({ request }) => {
    lost.push(request.headers.get('Idempotency-Key'));
    return HttpResponse.error();
  }, { once: true }));
  renderProduct();
  await orderPieces('2');
  expect(await screen.findByText(/Silo cannot be reached/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Order' }));
  await waitFor(() => expect(orders).toHaveLength(1));
  expect(orders[0]!.key).toBe(lost[0]);
});

test('sales may say for whom; what is typed and not chosen is no customer', async () => {
  withProduct();
  const directory = aDirectory([aCustomer()]);
  server.use(...directory.handlers);
  renderProduct();
  const field = await screen.findByRole('combobox', { name: /^For a customer/ });
  expect(directory.asked).toEqual([]);
  await userEvent.type(field, 'meera');
  await orderPieces('3');
  expect(screen.getByText(/Choose a customer from the list/)).toBeVisible();
  expect(orders).toEqual([]);
  await userEvent.clear(field);
  await chooseCustomer('meera', /Meera Iyer/, /^For a customer/);
  await userEvent.click(screen.getByRole('button', { name: 'Order' }));
  expect(await screen.findByText('Order 31 is placed')).toBeVisible();
  expect(orders).toMatchObject([{ body: { product: 7, quantity: 3, customer: 5 } }]);
  expect(field).toHaveValue('');
});

test('customers order for themselves', async () => {
  withProduct();
  server.use(signedInAs('customer', ['view_products', 'place_order']));
  renderProduct();
  await screen.findByLabelText('Pieces');
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('the total is exact', async () => {
  withProduct({ price: '0.10' });
  renderProduct();
  await userEvent.type(await screen.findByLabelText('Pieces'), '{Backspace}3');
  expect(screen.getByText('0.30')).toBeVisible();
});

test('a refusal stands beside the field', async () => {
  withProduct();
  server.use(http.post('/api/orders/', () => HttpResponse.json({ detail: 'Not enough stock' }, { status: 400 })));
  renderProduct();
  await orderPieces('99');
  const field = screen.getByLabelText('Pieces');
  await waitFor(() => expect(field).toHaveAccessibleDescription('Not enough stock'));
});

test('no pieces are refused before asking', async () => {
  withProduct();
  renderProduct();
  await orderPieces('0');
  expect(await screen.findByText('A whole number of pieces, at least 1.')).toBeVisible();
  expect(orders).toEqual([]);
});

test.each([[{ quantity: 0 }, /when there is new stock/], [{ is_active: false }, /cannot be ordered now/]])('%j cannot be ordered', async (over, told) => {
  withProduct(over);
  renderProduct();
  expect(await screen.findByText(told)).toBeVisible();
  expect(screen.queryByLabelText('Pieces')).toBeNull();
});

test('only the creator and admins change and delete', async () => {
  withProduct({ created_by: 2 });
  server.use(signedInAs('sales'));
  renderProduct();
  await screen.findByRole('heading', { name: 'Card reader' });
  expect(screen.queryByRole('button', { name: 'Delete' })).toBeNull();
});

test('a missing product is told', async () => {
  server.use(http.get('/api/products/7/', () => HttpResponse.json({ detail: 'There is no product 7.' }, { status: 404 })));
  renderProduct();
  expect(await screen.findByText('There is no such product')).toBeVisible();
});
