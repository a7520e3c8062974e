import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';

import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import type { Webhook } from './api';
import { webhook } from './webhook.fixture';
import { WebhooksPage } from './WebhooksPage';

const TOPICS = ['device.approved', 'device.rejected', 'order.placed'];

let rows: Webhook[] = [];
let sent: unknown[] = [];

beforeEach(() => {
  rows = [webhook()];
  sent = [];
  server.use(
    http.get('/sil/webhooks/', () => HttpResponse.json({ status: 'success', data: rows, topics: TOPICS })),
    http.patch('/sil/webhooks/:id/', async ({ params, request }) => {
      sent.push([params.id, await request.json()]);
      rows = [webhook()];
      return HttpResponse.json({ status: 'success', message: 'ERP updated.', data: rows[0] });
    }),
  );
});

async function openForm() {
  const user = userEvent.setup();
  renderPage(<WebhooksPage />, { path: '/webhooks' });
  const button = await screen.findByRole('button', { name: 'New webhook' });
  await waitFor(() => expect(button).toBeEnabled());
  await user.click(button);
  return { user, dialog: await screen.findByRole('dialog') };
}

test('lists each with its health and the way to its page', async () => {
  rows = [webhook(), webhook({ id: 8, name: 'Shop', health: 'off', topics: ['*'], failed: 3, last_success_at: null })];
  renderPage(<WebhooksPage />, { path: '/webhooks' });
  expect(await screen.findByRole('link', { name: 'Shop' })).toHaveAttribute('href', '/webhooks/8');
  expect(screen.getByText('device.approved and 1 more')).toBeInTheDocument();
  expect(screen.getByText('All topics')).toBeInTheDocument();
  expect(screen.getByText('Off')).toBeInTheDocument();
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});

test('a paused one is told at the top and resumed from there', async () => {
  const user = userEvent.setup();
  rows = [webhook({ health: 'paused', paused_at: '2026-05-02T08:00:00+00:00', last_problem: 'It answered 500.', waiting: 12 })];
  renderPage(<WebhooksPage />, { path: '/webhooks' });
  const banner = await screen.findByText(/ERP is paused since/);
  expect(banner).toBeInTheDocument();
  expect(screen.getByText(/It answered 500\. 12 deliveries wait/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Resume ERP' }));
  expect(await screen.findByText('ERP goes on. What waited is sent now.')).toBeInTheDocument();
  expect(sent).toEqual([['7', { paused: false }]]);
  await waitFor(() => expect(screen.queryByText(/ERP is paused since/)).not.toBeInTheDocument());
});

test('adds one with chosen topics and shows the secret once', async () => {
  server.use(http.post('/sil/webhooks/', async ({ request }) => {
    sent.push(await request.json());
    return HttpResponse.json({ status: 'success', message: 'added', data: webhook(), secret: 'whsec_abcwxyz' }, { status: 201 });
  }));
  const { user, dialog } = await openForm();
  await user.type(within(dialog).getByLabelText('Name'), ' ERP ');
  await user.type(within(dialog).getByLabelText('Address'), 'https://erp.example.com/silo');
  await user.click(within(dialog).getByLabelText('Only what is chosen'));
  await user.click(within(dialog).getByRole('button', { name: 'Add webhook' }));
  expect(within(dialog).getByText('Choose at least one.')).toBeInTheDocument();
  await user.click(within(dialog).getByRole('checkbox', { name: 'order.placed' }));
  await user.click(within(dialog).getByRole('checkbox', { name: 'device.rejected' }));
  await user.click(within(dialog).getByRole('button', { name: 'Add webhook' }));
  expect(await screen.findByLabelText('Secret')).toHaveTextContent('whsec_abcwxyz');
  expect(sent).toEqual([
    { name: 'ERP', address: 'https://erp.example.com/silo', topics: ['order.placed', 'device.rejected'], with_changes: false, is_active: true },
  ]);
  await user.keyboard('{Escape}');
  expect(screen.getByLabelText('Secret')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  await waitFor(() => expect(screen.queryByText('whsec_abcwxyz')).not.toBeInTheDocument());
});

test('a refused address is told beside it and nothing typed is lost', async () => {
  server.use(http.post('/sil/webhooks/', () =>
    refusal(400, 'error', 'Validation error', { address: ['This address is in our own network or on this machine.'] })));
  const { user, dialog } = await openForm();
  await user.type(within(dialog).getByLabelText('Name'), 'ERP');
  await user.type(within(dialog).getByLabelText('Address'), 'http://10.0.0.1/');
  await user.click(within(dialog).getByRole('button', { name: 'Add webhook' }));
  expect(await within(dialog).findByText('This address is in our own network or on this machine.')).toBeInTheDocument();
  expect(within(dialog).getByLabelText('Name')).toHaveValue('ERP');
});

test('says that there are none', async () => {
  rows = [];
  renderPage(<WebhooksPage />, { path: '/webhooks' });
  expect(await screen.findByText('No webhooks yet')).toBeInTheDocument();
});

test('says that they cannot be loaded', async () => {
  server.use(http.get('/sil/webhooks/', () => refusal(503, 'unavailable', 'The database is away.')));
  renderPage(<WebhooksPage />, { path: '/webhooks' });
  expect(await screen.findByText('The webhooks could not be loaded')).toBeInTheDocument();
});
