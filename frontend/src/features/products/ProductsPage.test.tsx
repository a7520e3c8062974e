import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server, signedInAs } from '../../../tests/server';
import { aProduct } from './product.fixture';
import { ProductsPage } from './ProductsPage';

let asked: URL[] = [];

/** A server with these products; the questions are collected. */
function withProducts(products = [aProduct()], count = products.length) {
  const answer = ({ request }: { request: Request }) => {
    asked.push(new URL(request.url));
    return HttpResponse.json({ count, next: null, previous: null, results: products });
  };
  server.use(http.get('/api/products/', answer), http.get('/api/products/my_products/', answer));
}

beforeEach(() => {
  asked = [];
});

const renderProducts = (search = '') => renderPage(<ProductsPage />, { path: '/products', at: `/products${search}` });

test('the address decides what is asked for', async () => {
  withProducts();
  renderProducts('?search=card&category=electronics&onSale=true&sort=2&dir=0&offset=12&pageSize=12');
  await screen.findByRole('link', { name: 'Card reader' });
  expect(Object.fromEntries(asked[0]!.searchParams)).toEqual({
    search: 'card', category: 'electronics', is_active: 'true', ordering: 'price', limit: '12', offset: '12',
  });
});

test('nonsense in the address falls back to what is usual', async () => {
  withProducts();
  renderProducts('?category=ships&onSale=maybe&sort=9&pageSize=13&view=cloud');
  await screen.findByRole('link', { name: 'Card reader' });
  expect(Object.fromEntries(asked[0]!.searchParams)).toEqual({ ordering: '-created_at', limit: '24', offset: '0' });
});

test('grid and list are kept in the address, and the page stays', async () => {
  withProducts([aProduct()], 30);
  const { router } = renderProducts('?offset=24');
  await screen.findByRole('list', { name: 'Products' });
  await userEvent.click(screen.getByRole('radio', { name: 'List' }));
  const row = await screen.findByRole('row', { name: /Card reader/ });
  expect(within(row).getByText('1,200.00')).toBeVisible();
  expect(Object.fromEntries(new URLSearchParams(router.state.location.search))).toEqual({ offset: '24', view: 'list' });
});

test.each([
  [{ quantity: 6 }, 'In stock: 6'],
  [{ quantity: 5 }, 'Low: 5'],
  [{ quantity: 0 }, 'Out of stock'],
  [{ quantity: 6, is_active: false }, 'Not on sale'],
])('%j is told as "%s"', async (over, word) => {
  withProducts([aProduct(over)]);
  renderProducts();
  const card = (await screen.findByRole('link', { name: 'Card reader' })).closest('li')!;
  expect(within(card).getByText(word)).toBeVisible();
});

test('my products are asked from their own address', async () => {
  withProducts([]);
  renderProducts();
  await userEvent.click(await screen.findByRole('radio', { name: 'My products' }));
  expect(await screen.findByText('You have added no product yet')).toBeVisible();
  expect(asked.at(-1)?.pathname).toBe('/api/products/my_products/');
});

test('the order of the pictures is chosen in words', async () => {
  withProducts();
  renderProducts();
  await userEvent.selectOptions(await screen.findByLabelText('Sort by'), 'Price, highest first');
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('ordering')).toBe('-price'));
});

test('a search without a result offers the way back', async () => {
  withProducts([]);
  const { router } = renderProducts('?search=zzz&category=books&view=list');
  await userEvent.click(await screen.findByRole('button', { name: 'Reset filters' }));
  await waitFor(() => expect(router.state.location.search).toBe('?view=list'));
});

test('whoever may not add products is not offered to', async () => {
  withProducts([]);
  server.use(signedInAs('customer', ['view_products', 'place_order']));
  renderProducts();
  expect(await screen.findByText('No product yet')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Add a product' })).toBeNull();
  expect(screen.queryByRole('radio', { name: 'My products' })).toBeNull();
});
