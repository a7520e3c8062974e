import { QueryClient } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { refusal, server, signedInAs } from '../../../tests/server';
import type { SavedView } from './api';
import { ownDefaultKey } from './defaultView';
import { openDefault } from './openDefault';

const VIEW: SavedView = { id: 7, page: 'devices', name: 'Mine', query: 'isapproved=2', is_shared: false, is_default_for_role: null, owner: 'asha', is_own: true };
const OF_ROLE: SavedView = { ...VIEW, id: 8, name: 'Waiting', query: 'isapproved=0', is_shared: true, is_default_for_role: 'production', is_own: false };
const ELSEWHERE: SavedView = { ...OF_ROLE, id: 9, page: 'orders', query: 'status=1' };

let asked = 0;

function views(...data: SavedView[]) {
  asked = 0;
  return http.get('/sil/saved_views/', () => {
    asked += 1;
    return HttpResponse.json({ status: 'success', data });
  });
}

async function opened(path: string): Promise<string | null> {
  const answer = await openDefault(new QueryClient(), new Request(`http://localhost${path}`));
  return answer?.headers.get('Location') ?? null;
}

test('a list without a query string opens with the view of the role, written out', async () => {
  server.use(signedInAs('production'), views(ELSEWHERE, OF_ROLE, VIEW));
  expect(await opened('/devices')).toBe('/devices?isapproved=0');
  expect(await opened('/gate/vehicles')).toBeNull();
});

test('the own choice goes before the role, and one that was removed since does not count', async () => {
  server.use(signedInAs('production'), views(OF_ROLE, VIEW));
  localStorage.setItem(ownDefaultKey(1, 'devices'), '7');
  expect(await opened('/devices')).toBe('/devices?isapproved=2');
  localStorage.setItem(ownDefaultKey(1, 'devices'), '404');
  expect(await opened('/devices')).toBe('/devices?isapproved=0');
});

test('an address that says something is left alone, and nothing is asked for it', async () => {
  server.use(signedInAs('production'), views(OF_ROLE));
  expect(await opened('/devices?show=all')).toBeNull();
  expect(await opened('/devices?device=202505AMP000001B')).toBeNull();
  expect(asked).toBe(0);
});

test('another role, and one that saves no views, get the whole list', async () => {
  server.use(signedInAs('sales'), views(OF_ROLE));
  expect(await opened('/devices')).toBeNull();
  server.use(signedInAs('customer', ['view_products']), views({ ...OF_ROLE, is_default_for_role: null }));
  expect(await opened('/devices')).toBeNull();
  expect(asked).toBe(0);
});

test('the list opens as it is when the views cannot be had', async () => {
  server.use(signedInAs('production'), http.get('/sil/saved_views/', () => refusal(503, 'unavailable', 'away')));
  expect(await opened('/devices')).toBeNull();
  server.use(http.get('/sil/verify-auth/', () => HttpResponse.error()));
  expect(await opened('/devices')).toBeNull();
});
