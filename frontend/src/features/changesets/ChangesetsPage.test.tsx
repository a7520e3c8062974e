import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import type { Changeset } from '../../shared/changesets/api';
import { aChangeset } from '../../shared/changesets/changeset.fixture';
import { ChangesetsPage } from './ChangesetsPage';

function withChangesets(data: Changeset[]) {
  const asked: URLSearchParams[] = [];
  server.use(http.get('/sil/changesets/', ({ request }) => {
    asked.push(new URL(request.url).searchParams);
    return HttpResponse.json({ status: 'success', data, totalCount: data.length, totalIsBounded: false });
  }));
  return asked;
}

const open = (search = '') => renderPage(<ChangesetsPage />, { path: '/changesets', at: `/changesets${search}` });

test('each tells its state and what came of it, and opens', async () => {
  withChangesets([
    aChangeset({ id: 9, name: 'Release devices', action: 'release', state: 'running', total: 200, progress: 50, counts: { waiting: 150, done: 50 } }),
    aChangeset({ id: 7, state: 'done', counts: { done: 380, unchanged: 12, refused: 8 } }),
  ]);
  const { router } = open();
  const table = await screen.findByRole('table', { name: 'Changesets' });
  expect(await within(table).findByText('25 %')).toBeVisible();
  expect(within(table).getByText('380 approved, 12 are approved already, 8 are refused')).toBeVisible();
  await userEvent.click(within(table).getByText('Approve devices'));
  expect(router.state.location.pathname).toBe('/changesets/7');
});

test('filters are the address and the question', async () => {
  const asked = withChangesets([aChangeset()]);
  const { router } = open('?state=done&kind=nonsense');
  await screen.findByText('Approve devices');
  expect(Object.fromEntries(asked[0]!)).toMatchObject({ state: 'done', pageNumber: '0', pageSize: '25', count: 'bounded' });
  expect(asked[0]!.has('kind')).toBe(false);
  await userEvent.click(screen.getByText('Mine'));
  await waitFor(() => expect(asked.at(-1)!.get('mine')).toBe('1'));
  await userEvent.click(screen.getByRole('button', { name: 'Remove filter State: Done' }));
  await waitFor(() => expect(router.state.location.search).toBe('?kind=nonsense&mine=1'));
});

test('none yet says what makes one, none found offers the way back', async () => {
  withChangesets([]);
  const first = open();
  expect(await screen.findByText(/can be undone/)).toBeVisible();
  first.unmount();
  open('?mine=1');
  await userEvent.click(await screen.findByRole('button', { name: 'Reset filters' }));
  expect(await screen.findByText('No changeset yet')).toBeVisible();
});
