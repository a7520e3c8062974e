import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { BlockPage } from './BlockPage';
import { ReportPage } from './ReportPage';

const SERIALS = Array.from({ length: 30 }, (_, index) => `202505AMP0000${String(index + 1).padStart(2, '0')}B`);
const BLOCK = {
  id: 7, pattern: '{yyyy}{mm}{line:AMP|API}{seq:6}B', line: 'AMP', year: 2025, month: 5, first: SERIALS[0], last: SERIALS[29],
  count: 30, registered: 0, note: 'Batch 7', created_by: 'asha', created_at: '2025-05-01T10:00:00+00:00',
};

function withBlock(registered = 0) {
  server.use(
    http.get('/sil/serial_blocks/7/', () => HttpResponse.json({ status: 'success', data: { ...BLOCK, registered } })),
    http.get('/sil/serial_blocks/7/serials/', ({ request }) => {
      const { pageNumber, pageSize } = Object.fromEntries(new URL(request.url).searchParams);
      const shown = SERIALS.slice(Number(pageNumber ?? 0), Number(pageNumber ?? 0) + Number(pageSize));
      const data = shown.map((serialnumber, index) => (
        { serialnumber, registered: index < registered, isapproved: index < registered ? 1 : null, isallocated: index < registered ? 0 : null, createdOn: null }
      ));
      return HttpResponse.json({ status: 'success', data, totalCount: 30 });
    }),
  );
}

const render = () => renderPage(<BlockPage />, { path: '/serials/blocks/:id', at: '/serials/blocks/7' });

test('shows the numbers with the states of their devices, and the way to labels', async () => {
  withBlock(2);
  render();
  const table = await screen.findByRole('table', { name: 'Serials' });
  expect(await within(table).findAllByText('Approved, unallocated')).toHaveLength(2);
  expect(within(table).getAllByText('Not registered yet')).toHaveLength(23);
  expect(screen.getByRole('link', { name: 'Labels' })).toHaveAttribute('href', '/labels?block=7');
  expect(screen.queryByRole('button', { name: 'Give back' })).toBeNull();
});

test('prints every number, not only those of the page', async () => {
  withBlock();
  const printed: (string | null)[] = [];
  const print = vi.fn(() => printed.push(...[...document.querySelectorAll('ol li')].map(({ textContent }) => textContent)));
  vi.stubGlobal('print', print);
  render();
  await userEvent.click(await screen.findByRole('button', { name: 'Print' }));
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  expect(printed).toEqual(SERIALS);
  vi.unstubAllGlobals();
});

test('gives a block back after asking, and tells why it stays', async () => {
  withBlock();
  let isTaken = true;
  server.use(http.delete('/sil/serial_blocks/7/', () => (
    isTaken ? refusal(409, 'conflict', 'One is registered, so block 7 stays.') : HttpResponse.json({ status: 'success', message: 'Block 7 is gone.' })
  )));
  const page = render();
  const giveBack = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'Give back' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Give back' }));
  };
  await giveBack();
  expect(await screen.findByText('One is registered, so block 7 stays.')).toBeVisible();
  isTaken = false;
  await giveBack();
  expect(await screen.findByText('Block 7 is gone.')).toBeVisible();
  expect(page.router.state.location.pathname).toBe('/serials');
});

test('the report leads from a lot to what is odd inside it', async () => {
  const lot = { lot: '202505AMP', line: 'AMP', year: 2025, month: 5, devices: 40, first: SERIALS[0], last: SERIALS[29], missing: 3, odd: ['future'] };
  const gap = { kind: 'gap', first: SERIALS[2], last: SERIALS[2], count: 1, meant: [], message: `${SERIALS[2]} is missing.` };
  server.use(
    http.get('/sil/serial_report/', () => HttpResponse.json({ status: 'success', data: [lot], totalCount: 1, devices: 40 })),
    http.get('/sil/serial_report/findings/', ({ request }) => {
      const asked = Object.fromEntries(new URL(request.url).searchParams);
      const data = asked.line === 'AMP' && asked.year === '2025' && asked.month === '5' ? [gap] : [];
      return HttpResponse.json({ status: 'success', data, totalCount: data.length });
    }),
  );
  renderPage(<ReportPage />);
  expect(await screen.findByText('Future month')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Look into 202505AMP' }));
  expect(await screen.findByText(gap.message)).toBeVisible();
});
