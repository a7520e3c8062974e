import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server, signedInAs } from '../../../tests/server';
import { DRAWING, ROLL, SHEET } from './labels.fixture';
import { LabelsPage } from './LabelsPage';

const ONE = '202505AMP000001B';
const OTHER = '202505AMP000002B';

interface Sent {
  key: string | null;
  body: Record<string, unknown>;
}

let sent: Sent[];
let saved: string[];

const refused = (status: number, body: object) => HttpResponse.json({ status: 'error', ...body }, { status });

/** Answers each print with the next of these, then with a file. */
function printing(...answers: (() => Response)[]) {
  return http.post('/sil/labels/print/', async ({ request }) => {
    sent.push({ key: request.headers.get('Idempotency-Key'), body: (await request.json()) as Record<string, unknown> });
    return answers.shift()?.() ?? new HttpResponse('%PDF', { headers: { 'X-Labels-Reprinted': '1', 'Content-Type': 'application/pdf' } });
  });
}

beforeEach(() => {
  sent = [];
  saved = [];
  URL.createObjectURL = vi.fn(() => 'blob:labels');
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  server.use(
    http.get('/sil/labels/templates/', () => HttpResponse.json({ status: 'success', data: [ROLL, SHEET] })),
    http.post('/sil/labels/preview/', () => HttpResponse.json({ status: 'success', data: DRAWING })),
    printing(),
  );
});

const show = (at = '/labels') => renderPage(<LabelsPage />, { path: '/labels', at });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save the labels' }));

test('prints what was scanned, each once, and tells which had a label before', async () => {
  show();
  await userEvent.click(await screen.findByLabelText('Serial numbers'));
  await userEvent.paste(`${ONE}\n${OTHER}, ${ONE}`);
  expect(screen.getByText('2 serial numbers; 1 stood there twice and are printed once')).toBeInTheDocument();
  await save();
  expect(await screen.findByText('labels.pdf is saved. One of them had a label before.')).toBeInTheDocument();
  expect(saved).toEqual(['labels.pdf']);
  expect(sent[0]!.body).toEqual({ serialnumbers: [ONE, OTHER], template: 3, format: 'pdf', copies: 1, first_position: 1 });
});

test('ZPL is for rolls, with the dots of the printer', async () => {
  show('/labels?serials=' + ONE);
  await userEvent.click(await screen.findByRole('radio', { name: 'ZPL' }));
  await userEvent.selectOptions(screen.getByLabelText('Printer'), '300');
  await save();
  await waitFor(() => expect(saved).toEqual(['labels.zpl']));
  expect(sent[0]!.body).toMatchObject({ format: 'zpl', dpi: 300 });
  await userEvent.selectOptions(screen.getByLabelText('Label'), String(SHEET.id));
  expect(screen.queryByRole('radio', { name: 'ZPL' })).toBeNull();
  await userEvent.clear(screen.getByLabelText('First place of the sheet'));
  await userEvent.type(screen.getByLabelText('First place of the sheet'), '23');
  expect(screen.getByRole('img', { name: /from place 23/ })).toBeInTheDocument();
  await save();
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]!.body).toMatchObject({ template: 4, format: 'pdf', first_position: 23 });
});

test('unknown serials are named and can be left out', async () => {
  server.use(printing(() => refused(400, { message: `This serial is not registered: ${OTHER}.`, unknown: [OTHER] })));
  show(`/labels?serials=${ONE},${OTHER}`);
  await screen.findByText('2 serial numbers');
  await save();
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(OTHER);
  await userEvent.click(within(alert).getByRole('button', { name: 'Leave it out' }));
  expect(screen.getByLabelText('Serial numbers')).toHaveValue(ONE);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('every refusal is told in the words of the server', async () => {
  const body = { status: 'conflict', message: 'The first request with this key is still running.' };
  server.use(printing(() => HttpResponse.json(body, { status: 409, headers: { 'Retry-After': '1' } })));
  show(`/labels?serials=${ONE}`);
  await screen.findByText('1 serial number');
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent(body.message);
  await save();
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(sent[1]!.key).toBe(sent[0]!.key);
});

test('after a lost answer the same print is asked for with the same key, after a file with another', async () => {
  server.use(printing(() => HttpResponse.error()));
  show(`/labels?serials=${ONE}`);
  await screen.findByText('1 serial number');
  await save();
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was printed');
  await save();
  await waitFor(() => expect(saved).toHaveLength(1));
  await save();
  await waitFor(() => expect(saved).toHaveLength(2));
  const [lost, again, other] = sent.map(({ key }) => key);
  expect(again).toBe(lost);
  expect(other).not.toBe(lost);
});

test('a block is printed as a whole, or left for typed serials', async () => {
  server.use(http.get('/sil/serial_blocks/17/', () => HttpResponse.json({ status: 'success', data: { first: ONE, last: OTHER } })));
  show('/labels?block=17');
  expect(await screen.findByText(`Block 17 of reserved numbers: ${ONE} to ${OTHER}`)).toBeInTheDocument();
  await save();
  await waitFor(() => expect(sent[0]?.body).toMatchObject({ block: 17 }));
  await userEvent.click(screen.getByRole('button', { name: 'Type serial numbers instead' }));
  expect(screen.getByLabelText('Serial numbers')).toHaveValue('');
});

test('who may not edit templates is not offered to', async () => {
  server.use(signedInAs('sales', ['print_labels']));
  show();
  expect(await screen.findByLabelText('Label')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('link', { name: 'New label' })).toBeNull());
});
