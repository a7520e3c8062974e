import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import type { Customer } from './api';
import { aCustomer } from './directory.fixture';
import { CustomerModal } from './CustomerModal';

const onClose = vi.fn();
const onSaved = vi.fn();
const onPick = vi.fn();
let sent: { method: string; path: string; body: unknown }[] = [];
let asked: Record<string, string>[] = [];

const enveloped = (data: unknown, message = 'ok') => ({ status: 'Success', message, errors: [], data });
const refused = (status: number, message: string, errors: object = []) =>
  HttpResponse.json({ status: 'Failure', message, errors, data: null }, { status });

const collect = async ({ request }: { request: Request }) => {
  sent.push({ method: request.method, path: new URL(request.url).pathname, body: await request.json() });
  await delay(20);
  return HttpResponse.json(enveloped(aCustomer()), { status: request.method === 'POST' ? 201 : 200 });
};

function withSimilar(customers: Customer[]) {
  server.use(
    http.get('/api/v1/customers/similar/', ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams));
      return HttpResponse.json(enveloped(customers.map((customer) => ({ customer, score: 90, reasons: ['Same phone number.'] }))));
    }),
  );
}

beforeEach(() => {
  sent = [];
  asked = [];
  [onClose, onSaved, onPick].forEach((call) => call.mockClear());
  withSimilar([]);
  server.use(http.post('/api/v1/customers/add/', collect), http.patch('/api/v1/customers/5/update/', collect));
});

const renderModal = (props: Partial<Parameters<typeof CustomerModal>[0]> = {}) =>
  renderPage(<CustomerModal opened onClose={onClose} onSaved={onSaved} {...props} />);

async function fill(values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) {
    fireEvent.change(await screen.findByLabelText(new RegExp(`^${label}`)), { target: { value } });
  }
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('closed it is not there', () => {
  renderModal({ opened: false });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('each field is checked beside it, the first wrong one has the cursor and nothing is sent', async () => {
  renderModal();
  await fill({ 'Last name': 'R2D2', 'Phone number': '123', 'E-mail': 'nobody' });
  await press('Add customer');
  expect(await screen.findByText('The first name is needed.')).toBeVisible();
  expect(screen.getByText(/^Use letters only/)).toBeVisible();
  expect(screen.getByText(/^Give a valid phone number/)).toBeVisible();
  expect(screen.getByText('The date of birth is needed.')).toBeVisible();
  expect(screen.getByText(/^Give an e-mail address/)).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText(/^First name/)).toHaveFocus());
  expect(sent).toEqual([]);
});

test('a double click adds once, with what was filled in, and tells the code', async () => {
  renderModal({ initial: { company: 'Lotus Stores' } });
  await fill({ 'First name': ' Meera ', 'Phone number': '98765 43210', 'Date of birth': '1990-05-31' });
  expect(screen.getByText(/^\d+ years old$/)).toBeVisible();
  const form = screen.getByRole('button', { name: 'Add customer' }).closest('form')!;
  fireEvent.submit(form);
  fireEvent.submit(form);
  await waitFor(() => expect(onSaved).toHaveBeenCalledExactlyOnceWith(aCustomer()));
  expect(onClose).toHaveBeenCalledOnce();
  expect(sent).toEqual([{
    method: 'POST', path: '/api/v1/customers/add/',
    body: { first_name: 'Meera', phone_number: '98765 43210', date_of_birth: '1990-05-31', company: 'Lotus Stores' },
  }]);
  expect(await screen.findByText(/is added, with the code 100005\./)).toBeVisible();
});

test('a change sends only what was touched; nothing touched sends nothing', async () => {
  const { unmount } = renderModal({ customer: aCustomer() });
  expect(await screen.findByLabelText(/^Phone number/)).toHaveValue('+91 98765 43210');
  await press('Save');
  expect(onClose).toHaveBeenCalledOnce();
  unmount();
  renderModal({ customer: aCustomer() });
  await fill({ Company: '' });
  await press('Save');
  await waitFor(() => expect(sent).toEqual([{ method: 'PATCH', path: '/api/v1/customers/5/update/', body: { company: '' } }]));
});

test('a change is read again wherever the customer is shown, in orders too', async () => {
  const { client } = renderModal({ customer: aCustomer() });
  const shown = [['customers', {}], ['customer', '5', 'facts'], ['mappings', {}], ['orders', {}], ['order', '31']];
  shown.forEach((key) => client.setQueryData(key, {}));
  await fill({ 'Last name': 'Bose' });
  await press('Save');
  await waitFor(() => expect(shown.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual(shown.map(() => true)));
});

test('an adopted customer may stay without phone and birthday; a known phone or birthday is not taken away', async () => {
  const { unmount } = renderModal({ customer: aCustomer({ phone_number: null, date_of_birth: null, age: null }) });
  await fill({ Company: 'Other' });
  await press('Save');
  await waitFor(() => expect(sent).toHaveLength(1));
  unmount();
  renderModal({ customer: aCustomer() });
  await fill({ 'Phone number': '', 'Date of birth': '' });
  await press('Save');
  expect(await screen.findByText('The phone number is needed.')).toBeVisible();
  expect(screen.getByText('The date of birth is needed.')).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('a phone that is taken is told beside its field; other refusals above the buttons', async () => {
  const taken = 'Customer with this phone number already exists.';
  server.use(http.patch('/api/v1/customers/5/update/', () => refused(400, taken, { phone_number: [taken] }), { once: true }));
  renderModal({ customer: aCustomer() });
  await fill({ 'Phone number': '98111 11111' });
  await press('Save');
  expect(await screen.findByText(taken)).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText(/^Phone number/)).toHaveFocus());
  expect(screen.queryByRole('alert')).toBeNull();
  server.use(http.patch('/api/v1/customers/5/update/', () => refused(404, 'Customer does not exist')));
  await press('Save');
  expect(await screen.findByRole('alert')).toHaveTextContent('Customer does not exist');
  expect(onClose).not.toHaveBeenCalled();
});

test('who may be the same is shown while typing, each to be opened beside the form', async () => {
  withSimilar([aCustomer({ id: 40 })]);
  renderModal();
  await fill({ 'First name': 'Meera', 'Phone number': '98765' });
  const likely = await screen.findByRole('status', { name: 'Customers who may be the same' });
  const link = await within(likely).findByRole('link', { name: 'Open Meera Iyer in a new tab' });
  expect(link).toHaveAttribute('href', '/customers/40');
  expect(link).toHaveAttribute('target', '_blank');
  expect(likely).toHaveTextContent('Lotus Stores, +91 98765 43210, code 100005');
  expect(likely).toHaveTextContent('Same phone number.');
  expect(asked.at(-1)).toEqual({ first_name: 'Meera' });
});

test('where a customer is being chosen, one that is there already is taken instead', async () => {
  withSimilar([aCustomer({ id: 40 })]);
  renderModal({ onPick });
  await fill({ 'First name': 'Meera' });
  await userEvent.click(await screen.findByRole('button', { name: 'Use Meera Iyer' }));
  expect(onPick).toHaveBeenCalledExactlyOnceWith(aCustomer({ id: 40 }));
  expect(sent).toEqual([]);
});
