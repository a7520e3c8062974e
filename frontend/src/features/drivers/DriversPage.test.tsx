import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import { aDriver } from '../../shared/gate/gate.fixture';
import type { DriverNotes, DriverRow } from './api';
import { DriversPage } from './DriversPage';

let asked: URLSearchParams[] = [];
let sent: DriverNotes[] = [];

beforeEach(() => {
  asked = [];
  sent = [];
});

/** A register of one, who changes as is sent. */
function withDriver(driver: DriverRow) {
  let now = driver;
  server.use(
    http.get('/api/drivers/', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ count: 1, next: null, previous: null, results: [now] });
    }),
    http.patch(`/api/drivers/${driver.id}/`, async ({ request }) => {
      const notes = (await request.json()) as DriverNotes;
      sent.push(notes);
      now = { ...now, ...notes };
      if (!now.is_blacklisted) now.blacklist_reason = '';
      return HttpResponse.json(now);
    }),
  );
}

const renderDrivers = (search = '') => renderPage(<div id="content"><DriversPage /></div>, { path: '/gate/drivers', at: `/gate/drivers${search}` });

async function choose(item: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Actions for Ravi Patil' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
}

test('the address decides what is asked for, and each filter can be taken away', async () => {
  withDriver(aDriver());
  const { router } = renderDrivers('?search=ravi&type=Helper&is_blacklisted=true&offset=20&pageSize=10');
  await screen.findByRole('row', { name: /Ravi Patil/ });
  expect(Object.fromEntries(asked[0]!)).toEqual({ search: 'ravi', type: 'Helper', is_blacklisted: 'true', page: '3', page_size: '10' });
  await userEvent.click(screen.getByRole('button', { name: 'Remove filter Blacklisted' }));
  await waitFor(() => expect(router.state.location.search).toBe('?search=ravi&type=Helper&pageSize=10'));
});

test('a row tells who it is, and why somebody may not come in', async () => {
  withDriver(aDriver({ rating: 2, is_blacklisted: true, blacklist_reason: 'Left without paying' }));
  renderDrivers();
  const row = await screen.findByRole('row', { name: /Ravi Patil/ });
  for (const text of ['Driver', '+91 98765 43210', 'Marathi', '2 of 5', 'Blacklisted', 'Left without paying']) expect(within(row).getByText(text)).toBeVisible();
});

test('blacklisting needs a reason; its toast undoes it', async () => {
  withDriver(aDriver());
  renderDrivers();
  const dialog = await choose('Blacklist…');
  expect(dialog).toHaveTextContent('passes that were approved do not work');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Blacklist' }));
  expect(within(dialog).getByText(/Say why/)).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.type(within(dialog).getByLabelText(/Reason/), ' Left without paying ');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Blacklist' }));
  expect(await screen.findByText('Left without paying')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Undo blacklisting Ravi Patil' }));
  await waitFor(() => expect(screen.queryByText('Left without paying')).toBeNull());
  expect(sent).toEqual([{ is_blacklisted: true, blacklist_reason: 'Left without paying' }, { is_blacklisted: false }]);
});

test('taking somebody off the list asks first; its toast puts them back for the same reason', async () => {
  withDriver(aDriver({ is_blacklisted: true, blacklist_reason: 'Left without paying' }));
  renderDrivers();
  const dialog = await choose('Take off the blacklist…');
  expect(dialog).toHaveTextContent('The reason was: Left without paying');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take off the blacklist' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Undo taking Ravi Patil off the blacklist' }));
  await waitFor(() => expect(sent).toEqual([{ is_blacklisted: false }, { is_blacklisted: true, blacklist_reason: 'Left without paying' }]));
});

test('rating somebody', async () => {
  withDriver(aDriver({ rating: 4 }));
  renderDrivers();
  const dialog = await choose('Rate…');
  await userEvent.click(within(dialog).getByRole('radio', { name: '2 of 5' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('2 of 5')).toBeVisible();
  expect(sent).toEqual([{ rating: 2 }]);
});

test('a refusal is told in the dialog', async () => {
  withDriver(aDriver());
  server.use(http.patch('/api/drivers/4/', () => refusal(403, 'denied', 'Only the gate may change this entry.')));
  renderDrivers();
  const dialog = await choose('Blacklist…');
  await userEvent.type(within(dialog).getByLabelText(/Reason/), 'No');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Blacklist' }));
  expect(await within(dialog).findByText('Only the gate may change this entry.')).toBeVisible();
});

test('who does not decide sees the register without actions', async () => {
  server.use(signedInAs('sales', ['view_all_gate']));
  withDriver(aDriver({ is_blacklisted: true, blacklist_reason: 'Left without paying' }));
  renderDrivers();
  expect(await screen.findByText('Left without paying')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Actions for/ })).toBeNull();
});

test('nobody and no match say so; a failure offers to try again', async () => {
  const nobody = http.get('/api/drivers/', () => HttpResponse.json({ count: 0, next: null, previous: null, results: [] }));
  server.use(nobody);
  const first = renderDrivers();
  expect(await screen.findByText('Nobody yet')).toBeVisible();
  first.unmount();
  const second = renderDrivers('?type=Helper');
  await userEvent.click(await screen.findByRole('button', { name: 'Reset filters' }));
  expect(second.router.state.location.search).toBe('');
  second.unmount();
  server.use(http.get('/api/drivers/', () => refusal(500, 'error', 'Something broke.'), { once: true }));
  renderDrivers('?search=again');
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nobody matches')).toBeVisible();
});
