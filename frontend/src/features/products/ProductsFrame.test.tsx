import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import { aProduct } from './product.fixture';
import { ProductPage } from './ProductPage';
import { ProductsFrame } from './ProductsFrame';
import { ProductsPage } from './ProductsPage';

let deleted: string[] = [];
// Deleted once, a product is never shown again: each test has its own.
let id = 100;

beforeEach(() => {
  deleted = [];
  id += 1;
  const all = [aProduct({ id }), aProduct({ id: 8, name: 'Paper roll' })];
  const left = () => all.filter((product) => !deleted.includes(String(product.id)));
  server.use(
    http.get('/api/products/', () => HttpResponse.json({ count: left().length, next: null, previous: null, results: left() })),
    http.get(`/api/products/${id}/`, () => HttpResponse.json(aProduct({ id }))),
    http.delete('/api/products/:id/', ({ params }) => {
      deleted.push(String(params.id));
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

async function deleteOnItsPage() {
  const view = renderPage(<ProductsFrame />, {
    path: '/products', at: `/products/${id}`, children: [{ index: true, element: <ProductsPage /> }, { path: ':id', element: <ProductPage /> }],
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
  await screen.findByRole('link', { name: 'Paper roll' });
  expect(screen.queryByRole('link', { name: 'Card reader' })).toBeNull();
  return view;
}

test('undo brings the product back and sends nothing', async () => {
  const { router } = await deleteOnItsPage();
  await userEvent.click(screen.getByRole('button', { name: 'Undo deleting Card reader' }));
  expect(await screen.findByRole('link', { name: 'Card reader' })).toBeVisible();
  await router.navigate('/elsewhere');
  await screen.findByText('elsewhere');
  expect(deleted).toEqual([]);
});

test('leaving the products sends the deletion at once', async () => {
  const { router } = await deleteOnItsPage();
  await router.navigate('/elsewhere');
  await waitFor(() => expect(deleted).toEqual([String(id)]));
});

test('a refused deletion is told and the product is back', async () => {
  server.use(http.delete('/api/products/:id/', () => HttpResponse.json({ detail: 'It has orders; take it off sale instead.' }, { status: 409 })));
  const { router } = await deleteOnItsPage();
  await router.navigate('/elsewhere');
  expect(await screen.findByText('It has orders; take it off sale instead.')).toBeVisible();
  expect(screen.getByText('Card reader was not deleted')).toBeVisible();
  await router.navigate('/products');
  expect(await screen.findByRole('link', { name: 'Card reader' })).toBeVisible();
});
