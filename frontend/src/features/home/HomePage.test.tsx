import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { HomePage } from './HomePage';

const FORGOTTEN_BEFORE = '2025-05-01T10:00:00+00:00';
const OVERVIEW = {
  devices: [
    { isapproved: 0, isallocated: 0, category: 'UPIPLUS', devicetype: 'AMP', count: 3 },
    { isapproved: 1, isallocated: 0, category: 'UPIPLUS', devicetype: 'API', count: 1_200 },
    { isapproved: 1, isallocated: 1, category: 'UPIPLUS', devicetype: 'AMP', count: 5 },
    { isapproved: 1, isallocated: 2, category: 'UPIPRO', devicetype: '', count: 7 },
  ],
  mappings: [{ isApproved: 0, devicetype: 'AMP', count: 4 }, { isApproved: 1, devicetype: 'AMP', count: 9 }],
  fetchedForgotten: 2,
  forgottenBefore: FORGOTTEN_BEFORE,
  mappingsPerDay: [{ day: '2025-05-01', count: 0 }, { day: '2025-05-02', count: 6 }],
  latestEvents: [
    { id: 2, at: '2025-05-02T10:00:00+00:00', actor: 'asha', entity: 'device', key: '202505AMP000001B', action: 'lease_expired' },
    { id: 1, at: '2025-05-02T09:00:00+00:00', actor: 'ben', entity: 'mapping', key: '202505AMP000002B', action: 'created' },
    { id: 0, at: '2025-05-02T08:00:00+00:00', actor: 'ben', entity: 'customer', key: '5', action: 'updated' },
  ],
};

test('every count leads to the list it counts', async () => {
  server.use(http.get('/sil/overview/', () => HttpResponse.json({ data: OVERVIEW })));
  renderPage(<HomePage />);
  const links: [RegExp, string][] = [
    [/3 ?Devices waiting for approval/, '/devices?isapproved=0'],
    [/4 ?Mappings waiting for review/, '/mappings?approvedStatus=0'],
    [/2 ?Fetched and forgotten/, `/devices?isallocated=1&fetchedBefore=${encodeURIComponent(FORGOTTEN_BEFORE)}`],
    [/1,215 ?All devices/, '/devices'],
    [/1,200 ?Free to give out/, '/devices?isapproved=1&isallocated=0'],
    [/7 ?UPI PRO/, '/devices?category=UPIPRO'],
  ];
  await screen.findByText('All devices');
  for (const [name, to] of links) expect(screen.getByRole('link', { name })).toHaveAttribute('href', to);
  expect(screen.getByRole('link', { name: '202505AMP000001B' })).toHaveAttribute('href', '/devices?device=202505AMP000001B');
  expect(screen.getByRole('link', { name: '202505AMP000002B' })).toHaveAttribute('href', '/mappings?serialNumber=202505AMP000002B');
  expect(screen.getByRole('link', { name: '5' })).toHaveAttribute('href', '/customers/5');
  expect(screen.getByText(/lease expired/)).toBeVisible();
});

test('the chart is told as a table as well', async () => {
  server.use(http.get('/sil/overview/', () => HttpResponse.json({ data: OVERVIEW })));
  renderPage(<HomePage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Show as table' }));
  const table = await screen.findByRole('table', { name: 'Mappings per day' });
  expect(within(table).getAllByRole('row')).toHaveLength(2);
  expect(within(table).getByText('2 May 2025')).toBeVisible();
});

test('a failure offers to try again', async () => {
  server.use(http.get('/sil/overview/', () => refusal(500, 'error', 'Something broke.'), { once: true }));
  renderPage(<HomePage />);
  expect(await screen.findByText('Something broke.')).toBeVisible();
  server.use(http.get('/sil/overview/', () => HttpResponse.json({ data: OVERVIEW })));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('All devices')).toBeVisible();
});
