import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import type { Product } from './api';
import { aProduct } from './product.fixture';
import { ProductForm } from './ProductForm';

const onClose = vi.fn();
const onSaved = vi.fn();
let sent: { method: string; type: string | null; body: Record<string, unknown> }[] = [];

// jsdom shows no pictures.
URL.createObjectURL = () => 'blob:preview';
URL.revokeObjectURL = () => undefined;

/** Names and texts of a multipart body; Node cannot parse the one jsdom makes. */
function formFields(body: string) {
  const parts = [...body.matchAll(/name="(\w+)"(?:; filename="([^"]*)")?\r\n(?:Content-Type: .*\r\n)?\r\n(.*?)\r\n--/gs)];
  return Object.fromEntries(parts.map(([, name, file, text]) => [name, file ?? text]));
}

const collect = async ({ request }: { request: Request }) => {
  const type = request.headers.get('Content-Type');
  const isForm = type?.startsWith('multipart/form-data');
  const body = isForm ? formFields(await request.text()) : await request.json();
  sent.push({ method: request.method, type: isForm ? 'form' : 'json', body });
  return HttpResponse.json(aProduct(), { status: request.method === 'POST' ? 201 : 200 });
};

beforeEach(() => {
  sent = [];
  onClose.mockClear();
  onSaved.mockClear();
  server.use(http.post('/api/products/', collect), http.patch('/api/products/7/', collect));
});

const renderForm = (product?: Product) => renderPage(<ProductForm product={product} onClose={onClose} onSaved={onSaved} />);

async function fill(values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) {
    fireEvent.change(await screen.findByLabelText(new RegExp(`^${label}`)), { target: { value } });
  }
}

const save = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const chooseFile = (file: File) => fireEvent.change(screen.getByLabelText('Picture file'), { target: { files: [file] } });
const picture = new File(['x'.repeat(20)], 'reader.png', { type: 'image/png' });

test('each field is checked beside it and nothing is sent', async () => {
  renderForm();
  await save('Add product');
  expect(await screen.findByText('The name is needed.')).toBeVisible();
  await fill({ Name: 'x'.repeat(201), Price: '0.00', 'In stock': '2147483648' });
  await save('Add product');
  expect(screen.getByText('The name may have at most 200 characters.')).toBeVisible();
  expect(screen.getByText('The price must be above zero.')).toBeVisible();
  expect(screen.getByText('A whole number up to 2147483647.')).toBeVisible();
  await fill({ Price: '1.999' });
  await save('Add product');
  expect(screen.getByText(/A price such as 1200/)).toBeVisible();
  expect(sent).toEqual([]);
});

test('a new product with a picture goes as a form', async () => {
  renderForm();
  await fill({ Name: ' Card reader ', Price: '1200', 'In stock': '12', 'Device line': 'AMP' });
  chooseFile(picture);
  expect(screen.getByAltText('Preview')).toHaveAttribute('src', 'blob:preview');
  await save('Add product');
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce());
  expect(sent).toMatchObject([{ type: 'form', body: { name: 'Card reader', price: '1200', quantity: '12', device_model: 'AMP', is_active: 'true', image: 'reader.png' } }]);
});

test('of a changed product only what was touched is sent, never the stock as it was', async () => {
  renderForm(aProduct());
  await fill({ Description: 'Reads cards fast.' });
  await save('Save');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual([{ method: 'PATCH', type: 'json', body: { description: 'Reads cards fast.' } }]);
});

test('nothing changed is nothing sent', async () => {
  renderForm(aProduct());
  await screen.findByLabelText(/^Name/);
  await save('Save');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual([]);
});

test('a picture is taken away with null', async () => {
  renderForm(aProduct({ image: '/media/products/a.webp', thumbnail: '/media/products/a-320.webp' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Remove picture' }));
  await save('Save');
  await waitFor(() => expect(sent).toEqual([{ method: 'PATCH', type: 'json', body: { image: null } }]));
});

test.each([
  [new File(['x'], 'notes.txt', { type: 'text/plain' }), 'notes.txt is no JPEG, PNG, WebP or GIF picture.'],
  [new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'large.png', { type: 'image/png' }), 'large.png has more than 5 MB.'],
  [new File([], 'empty.png', { type: 'image/png' }), 'empty.png is empty.'],
])('a file that cannot be the picture is told', async (file, told) => {
  renderForm();
  await screen.findByLabelText(/^Name/);
  chooseFile(file);
  expect(screen.getByText(told)).toBeVisible();
  expect(screen.queryByAltText('Preview')).toBeNull();
});

test('a dropped picture is taken', async () => {
  renderForm();
  await screen.findByLabelText(/^Name/);
  fireEvent.drop(screen.getByRole('group', { name: 'Picture' }), { dataTransfer: { files: [picture] } });
  expect(screen.getByText('reader.png')).toBeVisible();
});

test('refusals of the server stand beside their fields and the form stays', async () => {
  server.use(http.post('/api/products/', () =>
    HttpResponse.json({ name: ['This name is taken.'], image: ['This is no picture.'] }, { status: 400 })));
  renderForm();
  await fill({ Name: 'Card reader', Price: '1', 'In stock': '0' });
  await save('Add product');
  expect(await screen.findByText('This name is taken.')).toBeVisible();
  expect(screen.getByText('This is no picture.')).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText(/^Name/)).toHaveFocus());
  expect(onClose).not.toHaveBeenCalled();
});

test('a refusal about no field is told above the buttons', async () => {
  server.use(http.post('/api/products/', () => HttpResponse.json({ detail: 'Your role does not allow this.' }, { status: 403 })));
  renderForm();
  await fill({ Name: 'Card reader', Price: '1', 'In stock': '0' });
  await save('Add product');
  expect(await screen.findByText('Your role does not allow this.')).toBeVisible();
});
