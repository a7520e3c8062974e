import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';

import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { ApiTokens } from './ApiTokens';

const PRINTER = {
  id: 4, name: 'Label printer', prefix: 'silo_ab12', created: '2025-05-02T08:00:00+00:00', expires: null, last_used: null,
};

let tokens = [PRINTER];

beforeEach(() => {
  tokens = [PRINTER];
  server.use(
    http.get('/sil/api_tokens/', () => HttpResponse.json({ data: tokens })),
    http.delete('/sil/api_tokens/:id/', ({ params }) => {
      tokens = tokens.filter(({ id }) => id !== Number(params.id));
      return HttpResponse.json({ message: 'deleted', status: 'success' });
    }),
  );
});

test('lists tokens by their beginning and last use', async () => {
  renderPage(<ApiTokens />);
  const row = await screen.findByRole('row', { name: /Label printer/ });
  expect(row).toHaveTextContent('silo_ab12');
  expect(within(row).getAllByText('Never')).toHaveLength(2);
});

test('shows a new token once, to be copied', async () => {
  let sent: Record<string, unknown> = {};
  server.use(
    http.post('/sil/api_tokens/', async ({ request }) => {
      sent = (await request.json()) as Record<string, unknown>;
      return HttpResponse.json({ id: 5, name: 'Scanner', token: 'silo_the-whole-token' }, { status: 201 });
    }),
  );
  const user = userEvent.setup();
  renderPage(<ApiTokens />);
  await user.click(screen.getByRole('button', { name: 'New token' }));
  await user.type(await screen.findByLabelText('Name'), 'Scanner');
  await user.click(screen.getByRole('button', { name: 'Create token' }));

  expect(await screen.findByText('silo_the-whole-token')).toBeInTheDocument();
  expect(sent.name).toBe('Scanner');
  const days = (new Date(String(sent.expires)).getTime() - Date.now()) / 86_400_000;
  expect(days).toBeCloseTo(90, 1);

  await user.keyboard('{Escape}');
  expect(screen.getByText('silo_the-whole-token')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe('silo_the-whole-token');
  await user.click(screen.getByRole('button', { name: 'I have kept it' }));
  await waitFor(() => expect(screen.queryByText('silo_the-whole-token')).not.toBeInTheDocument());
});

test('tells a refused name beside the field', async () => {
  server.use(http.post('/sil/api_tokens/', () => refusal(400, 'error', 'Validation error', { name: ['You have one of this name.'] })));
  const user = userEvent.setup();
  renderPage(<ApiTokens />);
  await user.click(screen.getByRole('button', { name: 'New token' }));
  await user.type(await screen.findByLabelText('Name'), 'Label printer');
  await user.click(screen.getByRole('button', { name: 'Create token' }));
  expect(await screen.findByText('You have one of this name.')).toBeInTheDocument();
});

test('deletes after a confirmation that names the token', async () => {
  const user = userEvent.setup();
  renderPage(<ApiTokens />);
  await user.click(await screen.findByRole('button', { name: 'Delete Label printer' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('Every script that uses Label printer is refused');
  await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
  expect(await screen.findByText('No tokens yet')).toBeInTheDocument();
  expect(await screen.findByText('The token Label printer was deleted.')).toBeInTheDocument();
});

test('offers to try again when the list cannot be loaded', async () => {
  server.use(http.get('/sil/api_tokens/', () => refusal(500, 'error', 'Broken.'), { once: true }));
  renderPage(<ApiTokens />);
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Label printer')).toBeInTheDocument();
});
