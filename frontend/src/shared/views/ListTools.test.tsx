import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, test } from 'vitest';
import { refusal, server, signedInAs } from '../../../tests/server';
import type { Column } from '../list/columns';
import { FilterBar } from '../list/FilterBar';
import { ListTable } from '../list/ListTable';
import type { SavedView } from './api';
import { ENTERED } from './entered';

const COLUMNS: Column<string>[] = [
  { key: 'name', header: 'Name', render: (row) => row },
  { key: 'town', header: 'Town', render: () => 'Pune' },
  { key: 'age', header: 'Age', render: () => '40' },
  { key: 'actions', header: 'Actions', pinned: true, render: () => <button type="button">Edit</button> },
];

function open(at: string) {
  const page = (
    <>
      <FilterBar active={[]} onReset={() => undefined}>none</FilterBar>
      <ListTable label="People" list="people" columns={COLUMNS} rows={['Asha']} rowKey={(row) => row} />
    </>
  );
  const router = createMemoryRouter([{ path: '/devices', handle: { hasViews: true }, element: page }], { initialEntries: [at] });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MantineProvider env="test"><Notifications /><RouterProvider router={router} /></MantineProvider>
    </QueryClientProvider>,
  );
  return router;
}

const headers = () => screen.getAllByRole('columnheader').map((cell) => cell.textContent);
const menu = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

test('columns are hidden, remembered for this person, and come back; the first and the buttons always stay', async () => {
  open('/devices');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Views' })).toBeVisible());
  await menu('Display');
  const choices = await screen.findAllByRole('menuitemcheckbox');
  await waitFor(() => expect(choices[0]).toHaveFocus());
  expect(choices.map((choice) => choice.textContent)).toEqual(['Town', 'Age']);
  await userEvent.click(choices[0]!);
  expect(headers()).toEqual(['Name', 'Age', 'Actions']);
  expect(localStorage.getItem('silo-columns 1 people')).toBe('town');
  await userEvent.click(screen.getByRole('menuitem', { name: 'Show all columns' }));
  expect(headers()).toEqual(['Name', 'Town', 'Age', 'Actions']);
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Compact' }));
  expect(localStorage.getItem('silo-density')).toBe('compact');
});

test('columns named by the address go before the remembered ones and are changed there', async () => {
  localStorage.setItem('silo-columns 1 people', 'age');
  const router = open('/devices?hide=town.actions');
  await waitFor(() => expect(headers()).toEqual(['Name', 'Age', 'Actions']));
  await menu('Display');
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Town' }));
  expect(router.state.location.search).toBe('?hide=none');
  expect(headers()).toEqual(['Name', 'Town', 'Age', 'Actions']);
  expect(localStorage.getItem('silo-columns 1 people')).toBe('age');
});

test('what is shown is saved with its columns, once, as the own first view; then the address says it is shown', async () => {
  const sent: { body: unknown; key: string | null }[] = [];
  const rows: SavedView[] = [];
  server.use(
    signedInAs('sales'),
    http.get('/sil/saved_views/', () => HttpResponse.json({ status: 'success', data: rows })),
    http.post('/sil/saved_views/', async ({ request }) => {
      const body = (await request.json()) as SavedView;
      sent.push({ body, key: request.headers.get('Idempotency-Key') });
      rows.push({ ...body, id: 5, owner: 'sales', is_own: true });
      return HttpResponse.json({ status: 'success', message: 'saved', data: rows[0] }, { status: 201 });
    }),
  );
  localStorage.setItem('silo-columns 1 people', 'age');
  open('/devices?isapproved=0&offset=25');
  await menu('Views');
  expect(await screen.findByText('No saved views yet: filter the list, then save it here.')).toBeVisible();
  await userEvent.click(screen.getByRole('menuitem', { name: 'Save what is shown…' }));
  const form = within(await screen.findByRole('dialog', { name: 'Save what is shown' }));
  expect(form.queryByLabelText('What a role sees first')).toBeNull();
  await userEvent.click(form.getByRole('button', { name: 'Save view' }));
  expect(form.getByText('Give the view a name.')).toBeVisible();
  await userEvent.type(form.getByLabelText('Name'), 'Waiting');
  await userEvent.click(form.getByLabelText('Keep the columns as they are now'));
  await userEvent.click(form.getByLabelText('Open this list with it'));
  await userEvent.click(form.getByRole('button', { name: 'Save view' }));
  expect(await screen.findByRole('group', { name: 'View in force' })).toHaveTextContent('Showing the view Waiting');
  expect(sent).toEqual([{
    key: expect.any(String) as string,
    body: { page: 'devices', name: 'Waiting', query: 'hide=age&isapproved=0', is_shared: false, is_default_for_role: null },
  }]);
  expect(localStorage.getItem('silo-view 1 devices')).toBe('5');
  expect(screen.getByRole('link', { name: 'Show all' })).toHaveAttribute('href', '/devices?show=all');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Views' })).toHaveFocus());
});

test('without filters the list of a first view says that all is shown, or opens with it when it is entered anew', async () => {
  const first: SavedView = { id: 8, page: 'devices', name: 'Waiting', query: 'isapproved=0', is_shared: true, is_default_for_role: 'production', owner: 'asha', is_own: false };
  server.use(signedInAs('production'), http.get('/sil/saved_views/', () => HttpResponse.json({ status: 'success', data: [first] })));
  const router = open('/devices?isapproved=0');
  expect(await screen.findByRole('group', { name: 'View in force' })).toHaveTextContent('Waiting');
  await act(() => router.navigate('/devices'));
  await waitFor(() => expect(router.state.location.search).toBe('?show=all'));
  await act(() => router.navigate('/devices', { state: ENTERED }));
  await waitFor(() => expect(router.state.location.search).toBe('?isapproved=0'));
  // Back leads to the whole list that was left, not to the view once more.
  await act(() => router.navigate(-1));
  await waitFor(() => expect(router.state.location.search).toBe('?show=all'));
});

test('a menu whose views cannot be had says so, and the list stands', async () => {
  server.use(http.get('/sil/saved_views/', () => refusal(503, 'unavailable', 'away')));
  open('/devices?isapproved=0');
  await menu('Views');
  expect(await screen.findByText(/The saved views could not be loaded./)).toBeVisible();
  expect(screen.getByRole('menuitem', { name: 'Try again' })).toBeVisible();
  expect(screen.getByText('Asha')).toBeVisible();
});
