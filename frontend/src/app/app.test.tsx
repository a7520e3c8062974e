import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';

import { DEFAULT_PATTERNS } from '../../tests/serialPatterns.fixture';
import { renderApp } from '../../tests/renderApp';
import { refusal, server, signedInAs } from '../../tests/server';
import { serialsOf } from '../features/announce/entryRules';
import { http as client } from '../shared/http';
import { keepPatterns } from '../shared/serialPattern';
import { queryClient } from './queryClient';

const SITE = { signup_roles: ['employee'], signup_default_role: 'employee', signup_requires_verification: false, time_zone: 'UTC', demo: false };

beforeEach(() => {
  queryClient.clear();
  server.use(
    http.get('/sil/site_settings/', () => HttpResponse.json(SITE)),
    http.get('/sil/serial_patterns/', () => HttpResponse.json({ status: 'success', data: DEFAULT_PATTERNS })),
    http.get('/sil/sessions/', () => HttpResponse.json({ data: [] })),
    http.get('/sil/api_tokens/', () => HttpResponse.json({ data: [] })),
    http.post('/sil/token/refresh/', () => refusal(401, 'unauthenticated', 'Sign in again')),
  );
});

test('whoever is not signed in is led to the sign-in page and told where to return', async () => {
  server.use(http.get('/sil/verify-auth/', () => refusal(401, 'unauthenticated', 'Authentication required')));
  const router = renderApp('/users?search=be');
  await screen.findByRole('heading', { name: 'Sign in' });
  expect(router.state.location.search).toBe('?next=%2Fusers%3Fsearch%3Dbe');
  await waitFor(() => expect(document.title).toBe('Sign in - Silo'));
});

test('a server that is away does not sign out, and the page comes by itself after a retry', async () => {
  server.use(http.get('/sil/verify-auth/', () => refusal(503, 'unavailable', 'away')));
  const router = renderApp('/account');
  await screen.findByRole('heading', { name: 'Silo is not answering' }, { timeout: 5000 });
  expect(router.state.location.pathname).toBe('/account');
  server.use(signedInAs('sales'));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'My account' })).toBeInTheDocument();
});

test('the end of the session leads to the sign-in page', async () => {
  const router = renderApp('/account');
  await screen.findByRole('heading', { name: 'My account' });
  server.use(http.get('/sil/sessions/', () => refusal(401, 'unauthenticated', 'Authentication required')));
  await client.get('/sil/sessions/').catch(() => undefined);
  await screen.findByRole('heading', { name: 'Sign in' });
  expect(router.state.location.search).toBe('?next=%2Faccount');
  expect(localStorage.getItem('silo-name')).toBeNull();
});

test('a role sees in the navigation what it may use', async () => {
  server.use(signedInAs('sales', ['view_devices', 'view_mappings', 'own_account']));
  renderApp('/account');
  const navigation = await screen.findByRole('navigation', { name: 'Main' });
  expect([...navigation.querySelectorAll('a')].map(({ textContent }) => textContent))
    .toEqual(['Home', 'Devices', 'Map devices', 'My account']);
});

test('the frame says that changes appear at once', async () => {
  renderApp('/account');
  expect(await screen.findByText('Live')).toBeInTheDocument();
});

test('a page of another role says so', async () => {
  server.use(signedInAs('sales', ['view_devices', 'own_account']));
  renderApp('/users');
  expect(await screen.findByRole('heading', { name: 'Not for your role' })).toBeInTheDocument();
});

test('customers are told what they can do', async () => {
  server.use(signedInAs('customer', ['own_account']));
  renderApp('/');
  expect(await screen.findByRole('heading', { name: 'Welcome, customer' })).toBeInTheDocument();
  expect(screen.getByText(/place orders/)).toBeInTheDocument();
});

test('customers, too, learn what a serial number looks like: they type the devices of an entry', async () => {
  keepPatterns([]);
  server.use(signedInAs('customer', ['own_account']));
  renderApp('/');
  await waitFor(() => expect(serialsOf('202505 AMP 123456 B').serials).toEqual(['202505AMP123456B']));
});

test('after a change of page the heading has the focus and the title its name', async () => {
  renderApp('/account');
  await screen.findByRole('heading', { name: 'My account' });
  server.use(http.get('/sil/users/', () => HttpResponse.json({ data: [], totalCount: 0 })));
  await userEvent.click(screen.getByRole('link', { name: 'Users' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Users' })).toHaveFocus());
  expect(document.title).toBe('Users - Silo');
});

test('an unknown address says so inside the frame', async () => {
  renderApp('/nowhere');
  expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeInTheDocument();
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeInTheDocument();
});

test('signing out is not pretended when the server is away', async () => {
  server.use(http.post('/sil/logout/', () => refusal(503, 'unavailable', 'away')));
  renderApp('/account');
  await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
  expect(await screen.findByText('You are still signed in')).toBeInTheDocument();
});
