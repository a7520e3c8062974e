import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';

import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import type { Delivery, Webhook } from './api';
import { delivery, webhook } from './webhook.fixture';
import { WebhookPage } from './WebhookPage';

let shown: Webhook;
let log: Delivery[] = [];
let asked: URLSearchParams[] = [];
let posted: [string, unknown][] = [];

beforeEach(() => {
  shown = webhook({ failed: 2 });
  log = [
    delivery(3, { state: 'failed', problem: 'It answered 500.', status: 500, answer: '', attempts: 31 }),
    delivery(2, { state: 'waiting', problem: 'No answer within 10 seconds.', status: null, answer: '', next_try_at: '2026-05-02T09:00:00+00:00' }),
    delivery(1),
  ];
  asked = [];
  posted = [];
  server.use(
    http.get('/sil/webhooks/', () => HttpResponse.json({ status: 'success', data: [shown], topics: ['device.approved'] })),
    http.get('/sil/webhooks/7/', () => HttpResponse.json({ status: 'success', data: shown })),
    http.get('/sil/webhooks/7/deliveries/', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ status: 'success', data: log, totalCount: log.length, totalIsBounded: false });
    }),
    http.post('/sil/webhooks/7/:what/', async ({ params, request }) => {
      posted.push([String(params.what), await request.json()]);
      return HttpResponse.json({ status: 'success', message: 'One delivery is sent again.', replayed: 1, secret: 'whsec_new', data: shown }, { status: 202 });
    }),
  );
});

const open = (at = '/webhooks/7') => {
  renderPage(<WebhookPage />, { path: '/webhooks/:id', at });
  return userEvent.setup();
};

test('shows what is set, how it fares and what came of each delivery', async () => {
  open();
  expect(await screen.findByRole('heading', { name: 'ERP' })).toBeInTheDocument();
  expect(screen.getByText('https://erp.example.com/silo')).toBeInTheDocument();
  const table = await screen.findByRole('table', { name: 'Deliveries' });
  expect(await within(table).findByText('It answered 500.')).toBeInTheDocument();
  expect(within(table).getByText('200 in 0.12 s')).toBeInTheDocument();
  expect(within(table).getByText('thank you')).toBeInTheDocument();
  expect(within(table).getByText(/^Next try/)).toBeInTheDocument();
});

test('the address decides what of the log is asked for', async () => {
  open('/webhooks/7?state=failed&topic=device.approved&key=X&offset=25');
  await screen.findByText('It answered 500.');
  expect(Object.fromEntries(asked[0]!)).toEqual({
    state: 'failed', topic: 'device.approved', key: 'X', pageNumber: '25', pageSize: '25', count: 'bounded',
  });
});

test('replays one, or all that were given up', async () => {
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Send 103 again' }));
  expect(await screen.findByText('One delivery is sent again.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Replay all 2 given up' }));
  await waitFor(() => expect(posted).toEqual([['replay', { deliveries: [3] }], ['replay', {}]]));
});

test('a delivery under way and a test are not replayed', async () => {
  log = [delivery(1, { state: 'sending' }), delivery(2, { topic: 'test', delivery: 'test-2', event_id: null, key: '' })];
  open();
  await screen.findByText(/number test-2/);
  expect(screen.queryByRole('button', { name: /again/ })).not.toBeInTheDocument();
});

test('sends a test', async () => {
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Send a test' }));
  expect(await screen.findByText(/A test is on its way/)).toBeInTheDocument();
  expect(posted).toEqual([['test', {}]]);
});

test('makes a new secret after asking, and shows it', async () => {
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'New secret' }));
  const dialog = await screen.findByRole('dialog');
  expect(posted).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'New secret' }));
  expect(await screen.findByLabelText('Secret')).toHaveTextContent('whsec_new');
  expect(posted).toEqual([['rotate_secret', {}]]);
});

test('changes it', async () => {
  let change: unknown;
  server.use(http.patch('/sil/webhooks/7/', async ({ request }) => {
    change = await request.json();
    return HttpResponse.json({ status: 'success', message: 'ERP updated.', data: shown });
  }));
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Change' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByLabelText('Address')).toHaveValue('https://erp.example.com/silo');
  await user.click(within(dialog).getByLabelText('Everything that happens'));
  await user.click(within(dialog).getByLabelText('On'));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('ERP was changed.')).toBeInTheDocument();
  expect(change).toEqual({ name: 'ERP', address: 'https://erp.example.com/silo', topics: ['*'], with_changes: false, is_active: false });
});

test('removes it after asking and goes back to the list', async () => {
  let removed = 0;
  server.use(http.delete('/sil/webhooks/7/', () => {
    removed += 1;
    return HttpResponse.json({ status: 'success', message: 'ERP removed.' });
  }));
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Remove' }));
  const dialog = await screen.findByRole('dialog');
  expect(removed).toBe(0);
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  expect(removed).toBe(1);
});

test('one that is gone leads back to the list', async () => {
  server.use(http.get('/sil/webhooks/7/', () => refusal(404, 'not_found', 'There is no such webhook.')));
  open();
  expect(await screen.findByText('There is no such webhook')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'All webhooks' })).toHaveAttribute('href', '/webhooks');
});
