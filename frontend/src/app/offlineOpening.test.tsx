import { onlineManager } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { renderApp } from '../../tests/renderApp';
import { refusal, server, signedInAs } from '../../tests/server';
import { keepPerson } from '../shared/session/keptPerson';
import { queryClient } from './queryClient';

const GITA = { id: 9, username: 'gita', email: '', role: 'gate' as const, actions: ['decide_gate', 'use_gate'] };

beforeEach(() => {
  queryClient.clear();
  localStorage.setItem('silo-name', 'gita');
  keepPerson(GITA);
  server.use(
    http.get('/sil/verify-auth/', () => HttpResponse.error()),
    http.get('/sil/serial_patterns/', () => HttpResponse.error()),
    http.get('/api/submissions/', () => HttpResponse.error()),
  );
});
afterEach(() => onlineManager.setOnline(true));

test('a station opens for whoever used it last, and stays when the server confirms it', async () => {
  renderApp('/gate/station');
  await screen.findByText(/Nobody can be let in/);
  expect(screen.getByText('The list comes with the connection.')).toBeInTheDocument();
  server.use(http.get('/sil/verify-auth/', () => HttpResponse.json({ authenticated: true, user: { ...GITA, email: 'gita@example.com' } })));
  await queryClient.refetchQueries({ queryKey: ['session'] });
  expect(await screen.findByRole('heading', { name: 'Scan station' })).toBeInTheDocument();
});

test('a station that was opened while something else answered for the server is confirmed as soon as that is over', async () => {
  server.use(http.get('/sil/verify-auth/', () => HttpResponse.text('<h1>Accept the terms of this network</h1>')));
  renderApp('/gate/station');
  await screen.findByText(/Nobody can be let in/);
  server.use(http.get('/sil/verify-auth/', () => HttpResponse.json({ authenticated: true, user: GITA })));
  await waitFor(() => expect(screen.queryByText(/Nobody can be let in/)).toBeNull(), { timeout: 20_000 });
}, 40_000);

test('no other page opens for a person the server has not named', async () => {
  renderApp('/account');
  await screen.findByRole('heading', { name: 'Silo is not answering' }, { timeout: 20_000 });
  expect(screen.queryByText('gita')).toBeNull();
});

test('a station whose role no longer fits, or whose session is over, is not shown on what was kept', async () => {
  const router = renderApp('/gate/station');
  await screen.findByText(/Nobody can be let in/);
  server.use(signedInAs('production', ['register_device']));
  await queryClient.refetchQueries({ queryKey: ['session'] });
  await screen.findByRole('heading', { name: 'Not for your role' });
  server.use(
    http.get('/sil/verify-auth/', () => refusal(401, 'unauthenticated', 'Authentication required')),
    http.post('/sil/token/refresh/', () => refusal(401, 'unauthenticated', 'Sign in again')),
    http.get('/sil/site_settings/', () => HttpResponse.json({ signup_roles: [], signup_default_role: 'employee', signup_requires_verification: false, time_zone: 'UTC', demo: false })),
  );
  await queryClient.refetchQueries({ queryKey: ['session'] });
  await screen.findByRole('heading', { name: 'Sign in' });
  expect(router.state.location.search).toBe('?next=%2Fgate%2Fstation');
  expect(localStorage.getItem('silo-station-person')).toBeNull();
});

test('a browser that knows it is offline says so instead of loading for ever', async () => {
  onlineManager.setOnline(false);
  renderApp('/account');
  await screen.findByRole('heading', { name: 'You are offline' });
});
