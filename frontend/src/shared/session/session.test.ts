import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';

import { server } from '../../../tests/server';
import { beforeSignOut, signOut } from './session';

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
