import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';

import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import { AuditPage } from './AuditPage';

const EVENT = {
  id: 7, at: '2025-05-02T08:00:00+00:00', actor: 'asha', entity: 'device', key: '202505AMP123456B', action: 'rejected',
  changes: { isapproved: [0, 2] }, reason: 'Cracked case', request_id: 'r-77',
};

let asked: URLSearchParams[] = [];

beforeEach(() => {
  asked = [];
  server.use(
    http.get('/sil/audit_log/', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ data: [EVENT], totalCount: 10_001, totalIsBounded: true });
    }),
  );
});

test('a row opens what was before and after, why, and by which request', async () => {
  renderPage(<AuditPage />);
  await userEvent.click(await screen.findByText('202505AMP123456B'));
  const details = await screen.findByRole('dialog', { name: 'device rejected' });
  expect(details).toHaveTextContent(/isapproved\s*0\s*2/);
  expect(details).toHaveTextContent('Cracked case');
  expect(details).toHaveTextContent('r-77');
});

test('filters go to the address, the request and the export', async () => {
  const { router } = renderPage(<AuditPage />, { path: '/audit', at: '/audit?entity=device&offset=25' });
  await screen.findByText('asha');
  await userEvent.click(screen.getByRole('button', { name: /^Filters/ }));
  await userEvent.type(screen.getByLabelText('Actor'), 'asha');
  await waitFor(() => expect(router.state.location.search).toBe('?entity=device&actor=asha'));
  await waitFor(() => expect(asked.at(-1)?.get('actor')).toBe('asha'));
  expect(asked.at(-1)?.get('pageNumber')).toBe('0');
  server.use(http.head('/sil/export/audit_log/', () => new HttpResponse()));
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    expect(this.getAttribute('href')).toBe('/sil/export/audit_log/?file_format=csv&entity=device&actor=asha');
  });
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'CSV' }));
  await waitFor(() => expect(clicked).toHaveBeenCalledTimes(1));
  clicked.mockRestore();
});

test("days are the viewer's own, the last one whole", async () => {
  renderPage(<AuditPage />, { path: '/audit', at: '/audit?from=2025-05-01&to=2025-05-02' });
  await screen.findByText('asha');
  expect(new Date(asked[0]!.get('fromDate')!)).toEqual(new Date(2025, 4, 1));
  expect(new Date(asked[0]!.get('toDate')!).getTime()).toBe(new Date(2025, 4, 3).getTime() - 1);
});
