import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server, signedInAs } from '../../../tests/server';
import { aCustomer } from '../../shared/customers/directory.fixture';
import { DuplicatesPage } from './DuplicatesPage';

const ONE = aCustomer();
const OTHER = aCustomer({ id: 6, code: 100_006, first_name: 'Mira', phone_number: '+442079460018' });
const PAIR = { id: 4, one: ONE, other: OTHER, score: 88, reasons: ['Same company.', 'Names close to each other.'], found_at: ONE.created_at };

let asked: URLSearchParams[] = [];
let dismissed = 0;

const enveloped = (data: unknown) => HttpResponse.json({ status: 'Success', message: 'ok', errors: [], data });

function withPairs(results: (typeof PAIR)[]) {
  server.use(
    http.get('/api/v1/customers/duplicates/', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      const left = dismissed ? [] : results;
      return enveloped({ count: left.length, next: null, previous: null, results: left });
    }),
    http.post('/api/v1/customers/duplicates/4/dismiss/', () => {
      dismissed += 1;
      return enveloped(PAIR);
    }),
    http.get('/sil/get_customer_mappings/', () => HttpResponse.json({ status: 'success', data: [], totalCount: 0 })),
    http.get('/api/submissions/', () => HttpResponse.json({ count: 0, next: null, previous: null, results: [] })),
    http.get('/api/orders/', () => HttpResponse.json({ count: 0, next: null, previous: null, results: [] })),
  );
}

beforeEach(() => {
  asked = [];
  dismissed = 0;
});

const renderDuplicates = (search = '') => renderPage(<DuplicatesPage />, { path: '/customers/duplicates', at: `/customers/duplicates${search}` });

test('a pair stands side by side with the reasons', async () => {
  withPairs([PAIR]);
  renderDuplicates('?offset=10&pageSize=5');
  const table = await screen.findByRole('table', { name: 'Meera Iyer and Mira Iyer compared' });
  expect(Object.fromEntries(asked[0]!)).toEqual({ limit: '5', offset: '10' });
  expect(within(table).getByRole('row', { name: /^Phone/ })).toHaveTextContent('Phone+91 98765 43210+44 207 946 0018');
  expect(within(table).getByRole('link', { name: 'Mira Iyer' })).toHaveAttribute('href', '/customers/6');
  expect(screen.getByText('Same company. Names close to each other.')).toBeVisible();
});

test('the first one stays unless the other is chosen', async () => {
  withPairs([PAIR]);
  renderDuplicates();
  await userEvent.click(await screen.findByRole('button', { name: 'Merge Meera Iyer and Mira Iyer' }));
  const dialog = await screen.findByRole('dialog', { name: 'Merge customers' });
  expect(within(dialog).getByRole('radio', { name: /Meera/ })).toBeChecked();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Merge Meera Iyer and Mira Iyer' })).toHaveFocus());
});

test('not the same: gone at once, back with undo, told to the server when the page is left', async () => {
  withPairs([PAIR]);
  const { unmount } = renderDuplicates();
  const dismiss = { name: 'Meera Iyer and Mira Iyer are not the same' };
  await userEvent.click(await screen.findByRole('button', dismiss));
  expect(screen.getByText('No likely duplicates')).toBeVisible();
  expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Undo: Meera Iyer and Mira Iyer may be the same' }));
  await userEvent.click(screen.getByRole('button', dismiss));
  unmount();
  await waitFor(() => expect(dismissed).toBe(1));
});

test('who may only look decides nothing', async () => {
  withPairs([PAIR]);
  server.use(signedInAs('production', ['view_customers']));
  renderDuplicates();
  await screen.findByRole('table');
  expect(screen.queryByRole('button', { name: /same|Merge/ })).toBeNull();
});

test('a page that became empty is not the end of the pairs', async () => {
  withPairs([PAIR]);
  server.use(http.get('/api/v1/customers/duplicates/', ({ request }) => {
    const offset = Number(new URL(request.url).searchParams.get('offset'));
    return enveloped({ count: 1, next: null, previous: null, results: offset ? [] : [PAIR] });
  }));
  renderDuplicates('?offset=10');
  expect(await screen.findByText('Nothing on this page')).toBeVisible();
  expect(screen.queryByText('No likely duplicates')).toBeNull();
  const [first] = screen.getAllByRole('button', { name: 'First page' });
  await userEvent.click(first!);
  expect(await screen.findByRole('table', { name: 'Meera Iyer and Mira Iyer compared' })).toBeVisible();
});

test('no pair says what would appear', async () => {
  withPairs([]);
  renderDuplicates();
  expect(await screen.findByText('No likely duplicates')).toBeVisible();
});
