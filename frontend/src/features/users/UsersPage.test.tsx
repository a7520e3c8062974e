import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';

import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { UsersPage } from './UsersPage';

const account = (id: number, username: string, more = {}) => ({
  id, username, email: `${username}@example.com`, role: 'sales', is_verified: true, is_active: true,
  last_login: null, date_joined: '2025-05-02T08:00:00+00:00', ...more,
});
const ROOT = account(1, 'root', { role: 'admin' });
const BEN = account(2, 'ben', { is_verified: false, role: 'employee' });

let asked: URLSearchParams[] = [];
let patched: [string, unknown][] = [];

beforeEach(() => {
  asked = [];
  patched = [];
  server.use(
    http.get('/sil/users/', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ data: [ROOT, BEN], totalCount: 60, totalIsBounded: false });
    }),
    http.patch('/sil/users/:id/', async ({ params, request }) => {
      patched.push([String(params.id), await request.json()]);
      return HttpResponse.json({ message: 'changed', status: 'success' });
    }),
  );
});

async function choose(username: string, item: string) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: `More for ${username}` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
  return { user, dialog: await screen.findByRole('dialog') };
}

test('the address decides what is asked for', async () => {
  renderPage(<UsersPage />, { path: '/users', at: '/users?search=be&role=sales&verified=false&active=true&offset=50&pageSize=50' });
  await screen.findByText('ben');
  expect(Object.fromEntries(asked[0]!)).toEqual({
    search: 'be', role: 'sales', is_verified: 'false', is_active: 'true', pageNumber: '50', pageSize: '50', count: 'bounded',
  });
});

test('choosing a filter changes the address and goes to the first page', async () => {
  const { router } = renderPage(<UsersPage />, { path: '/users', at: '/users?offset=25' });
  await userEvent.click(await screen.findByRole('button', { name: /^Filters/ }));
  await userEvent.selectOptions(screen.getByLabelText('Verification'), 'Waiting for verification');
  await waitFor(() => expect(asked.at(-1)?.get('is_verified')).toBe('false'));
  expect(asked.at(-1)?.get('pageNumber')).toBe('0');
  expect(router.state.location.search).toBe('?verified=false');
});

test('verifies an account together with its role', async () => {
  const user = userEvent.setup();
  renderPage(<UsersPage />, { path: '/users' });
  await user.click(await screen.findByRole('button', { name: 'Verify ben' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('ben can sign in at once');
  await user.selectOptions(within(dialog).getByLabelText('Role'), 'production');
  await user.click(within(dialog).getByRole('button', { name: 'Verify' }));
  expect(await screen.findByText('ben is verified as production.')).toBeInTheDocument();
  expect(patched).toEqual([['2', { is_verified: true, role: 'production' }]]);
});

test('disables after naming the effect', async () => {
  renderPage(<UsersPage />, { path: '/users' });
  const { user, dialog } = await choose('ben', 'Disable');
  expect(dialog).toHaveTextContent('ben is signed out everywhere at once');
  await user.click(within(dialog).getByRole('button', { name: 'Disable' }));
  expect(await screen.findByText('ben is disabled.')).toBeInTheDocument();
  expect(patched).toEqual([['2', { is_active: false }]]);
});

test('tells that the last admin stays', async () => {
  server.use(http.patch('/sil/users/:id/', () => refusal(409, 'conflict', 'The last admin stays an admin.')));
  renderPage(<UsersPage />, { path: '/users' });
  const { user, dialog } = await choose('root', 'Change role');
  await user.selectOptions(within(dialog).getByLabelText('Role'), 'sales');
  await user.click(within(dialog).getByRole('button', { name: 'Change role' }));
  expect(await screen.findByText('The last admin stays an admin.')).toBeInTheDocument();
  expect(screen.getByText('root was not changed')).toBeInTheDocument();
});

test('ends the sessions of a user', async () => {
  let ended = '';
  server.use(
    http.post('/sil/users/:id/end_sessions/', ({ params }) => {
      ended = String(params.id);
      return HttpResponse.json({ message: 'ended', status: 'success' });
    }),
  );
  renderPage(<UsersPage />, { path: '/users' });
  const { user, dialog } = await choose('ben', 'End sessions');
  await user.click(within(dialog).getByRole('button', { name: 'End sessions' }));
  expect(await screen.findByText('All sessions of ben were ended.')).toBeInTheDocument();
  expect(ended).toBe('2');
});

test('creates a user and keeps the form when the name is taken', async () => {
  server.use(http.post('/sil/users/', () => refusal(400, 'error', 'Validation error', { username: ['This name is taken.'] })));
  const user = userEvent.setup();
  renderPage(<UsersPage />, { path: '/users' });
  await user.click(await screen.findByRole('button', { name: 'New user' }));
  await user.type(await screen.findByLabelText('User name'), 'gita');
  await user.type(screen.getByLabelText('E-mail'), 'gita@example.com');
  await user.type(screen.getByLabelText('First password'), 'four plain words');
  await user.click(screen.getByRole('button', { name: 'Create user' }));
  expect(await screen.findByText('This name is taken.')).toBeInTheDocument();
  expect(screen.getByLabelText('User name')).toHaveValue('gita');
});

test('an empty answer says how to see somebody again', async () => {
  server.use(http.get('/sil/users/', () => HttpResponse.json({ data: [], totalCount: 0 })));
  const { router } = renderPage(<UsersPage />, { path: '/users', at: '/users?search=nobody' });
  await userEvent.click(await screen.findByRole('button', { name: 'Show all users' }));
  expect(router.state.location.search).toBe('');
});
