import { QueryClient } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';

import { server } from '../../../tests/server';
import { beforeSignOut, RECENT, signIn, signOut, STATION_PERSON } from './session';

test('signing out waits for the work that needs the session', async () => {
  const order: string[] = [];
  server.use(
    http.post('/sil/logout/', () => {
      order.push('logout');
      return HttpResponse.json({ message: 'Signed out', status: 'success' });
    }),
  );
  const takeBack = beforeSignOut(async () => {
    await new Promise((done) => setTimeout(done, 10));
    order.push('approvals sent');
  });
  localStorage.setItem('silo-name', 'asha');

  await signOut();
  takeBack();
  await signOut();

  expect(order).toEqual(['approvals sent', 'logout', 'logout']);
  expect(localStorage.getItem('silo-name')).toBeNull();
});

test('who signs in over another person finds nothing of that one, and again keeps the own', async () => {
  const answer = { message: 'Signed in', user: { id: 2, username: 'ben', email: 'ben@example.com', role: 'sales', actions: [] } };
  server.use(http.post('/sil/login/', () => HttpResponse.json(answer)));
  localStorage.setItem('silo-name', 'asha');
  localStorage.setItem(RECENT, '{"user":1,"entries":[]}');
  localStorage.setItem(STATION_PERSON, '{"id":1}');
  await signIn(new QueryClient(), 'ben', 'secret');
  expect([RECENT, STATION_PERSON].map((name) => localStorage.getItem(name))).toEqual([null, null]);

  localStorage.setItem(RECENT, '{"user":2,"entries":[]}');
  await signIn(new QueryClient(), 'ben', 'secret');
  expect(localStorage.getItem(RECENT)).toBe('{"user":2,"entries":[]}');
});
