import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import type { Block } from './api';
import { SerialsPage } from './SerialsPage';

const BLOCK: Block = {
  id: 7, pattern: '{yyyy}{mm}{line:AMP|API}{seq:6}B', line: 'AMP', year: 2025, month: 5, first: '202505AMP000001B', last: '202505AMP000400B',
  count: 400, registered: 12, note: 'Batch 7', created_by: 'asha', created_at: '2025-05-01T10:00:00+00:00',
};

interface Sent {
  body: Record<string, unknown>;
  key: string | null;
}

function withBlocks(answer: (body: Record<string, unknown>) => Response = () => HttpResponse.json({ status: 'success', message: '400 numbers reserved.', data: BLOCK }, { status: 201 })) {
  const sent: Sent[] = [];
  server.use(
    http.get('/sil/serial_blocks/', () => HttpResponse.json({ status: 'success', data: [BLOCK], totalCount: 1 })),
    http.post('/sil/serial_blocks/', async ({ request }) => {
      const body = (await request.json()) as Record<string, unknown>;
      sent.push({ body, key: request.headers.get('Idempotency-Key') });
      return answer(body);
    }),
  );
  return { reservations: () => sent.filter(({ body }) => !body.dry_run), previews: () => sent.filter(({ body }) => body.dry_run) };
}

test('shows the pattern by its parts and says what is wrong where', async () => {
  withBlocks();
  renderPage(<SerialsPage />);
  const parts = await screen.findByRole('list', { name: /Parts of/ });
  expect(within(parts).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Year{yyyy}4 digits', 'Month{mm}01 to 12', 'Line{line:AMP|API}AMP or API', 'Number{seq:6}6 digits', 'Fixed textBalways B',
  ]);
  const field = screen.getByRole('textbox', { name: 'Serial number' });
  await userEvent.type(field, '202513AMP123456B');
  expect(screen.getByText('Month: It should be 01 to 12.')).toBeVisible();
  await userEvent.clear(field);
  await userEvent.type(field, ' 202505AMP123456B ');
  expect(screen.getByRole('link', { name: 'Look for its device' })).toHaveAttribute('href', '/devices?search=202505AMP123456B');
});

test('reserves what the preview shows, once for two presses of the button', async () => {
  const { reservations, previews } = withBlocks();
  renderPage(<SerialsPage />);
  fireEvent.change(await screen.findByRole('textbox', { name: 'How many' }), { target: { value: '400' } });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Line' }), 'API');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Month' }), '5');
  fireEvent.change(screen.getByRole('textbox', { name: 'Year' }), { target: { value: '2025' } });
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), 'Batch 7');
  expect(await screen.findByText(/Would be/)).toHaveTextContent('Would be 202505AMP000001B to 202505AMP000400B.');
  await userEvent.dblClick(screen.getByRole('button', { name: 'Reserve' }));
  expect(await screen.findByText('400 numbers reserved.')).toBeVisible();
  expect(reservations()).toEqual([{
    body: { pattern: BLOCK.pattern, line: 'API', year: 2025, month: 5, count: 400, note: 'Batch 7' }, key: expect.any(String) as string,
  }]);
  expect(previews().every(({ key }) => key === null)).toBe(true);
});

test('tells why numbers cannot be reserved', async () => {
  withBlocks(() => refusal(409, 'conflict', '202505AMP000004B is registered already.'));
  renderPage(<SerialsPage />);
  expect(await screen.findByText('202505AMP000004B is registered already.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Reserve' }));
  expect(await screen.findByRole('alert', { name: 'Nothing was reserved' })).toHaveTextContent('202505AMP000004B is registered already.');
});

test('lists the blocks with what is registered, and reserves for nobody who may not', async () => {
  server.use(signedInAs('sales', ['view_devices']));
  withBlocks();
  renderPage(<SerialsPage />);
  expect(await screen.findByText('12 of 400')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Block 7' })).toHaveAttribute('href', '/serials/blocks/7');
  expect(screen.queryByRole('button', { name: 'Reserve' })).toBeNull();
});
