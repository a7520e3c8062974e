import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { server } from '../../../tests/server';
import { aCustomer, aDirectory, chooseCustomer } from '../../shared/customers/directory.fixture';
import { FulfilForm } from './FulfilForm';
import { anOrder } from './order.fixture';

const amp = (number: number) => `202505AMP00000${number}B`;
const ORDER = anOrder({ status: 'confirmed', product_device_model: 'AMP', quantity: 2 });
const MEERA = aCustomer();
const onClose = vi.fn();
let sent: Record<string, unknown>[] = [];

beforeEach(() => {
  sent = [];
  onClose.mockClear();
  server.use(
    ...aDirectory([MEERA]).handlers,
    http.get('/api/orders/31/candidates/', () => HttpResponse.json({ data: [{ serialnumber: amp(8), isallocated: 0 }, { serialnumber: amp(9), isallocated: 1 }] })),
    http.post('/api/orders/31/fulfil/', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ ...ORDER, status: 'fulfilled' });
    }),
  );
});

async function openForm(order = ORDER) {
  renderPage(<FulfilForm order={order} onClose={onClose} />);
  await waitFor(() => expect(screen.getByLabelText('Scan a device')).toHaveFocus());
}

const scan = (serial: string) => userEvent.keyboard(`${serial}{Enter}`);
const send = () => userEvent.click(screen.getByRole('button', { name: 'Fulfil and map' }));

async function fill(over: Record<string, string> = {}) {
  await chooseCustomer('meera', /Meera Iyer/);
  const values = { 'Licence address': 'https://licence.example/1', Version: '1.0', ...over };
  for (const [label, value] of Object.entries(values)) {
    fireEvent.change(screen.getByLabelText(new RegExp(`^${label}`)), { target: { value } });
  }
}

test('scans fill the order, wrong ones are told and the next is not lost', async () => {
  await openForm();
  await scan('202505API000001B');
  await scan(amp(1));
  await scan(amp(1));
  await scan(amp(2));
  await scan(amp(3));
  expect(screen.getByText('2 of 2 devices')).toBeVisible();
  expect(within(screen.getByRole('list', { name: 'Devices of this order' })).getAllByRole('listitem')).toHaveLength(2);
  const told = within(screen.getByRole('list', { name: 'Scans not taken' }));
  expect(told.getByText('An API device; this order is for AMP devices.')).toBeVisible();
  expect(told.getByText('Scanned already.')).toBeVisible();
  expect(told.getByText('The order is complete: it is for 2.')).toBeVisible();
  expect(screen.getByLabelText('Scan a device')).toHaveFocus();
  expect(sent).toEqual([]);
});

test('what was scanned is sent with the mapping, all together', async () => {
  await openForm();
  await scan(amp(1));
  await scan(amp(2));
  await fill();
  await send();
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent).toEqual([{
    devices: [amp(1), amp(2)], customerCode: MEERA.code, customerFromDirectory: true, licenseUrl: 'https://licence.example/1', versionDetails: '1.0',
  }]);
  expect(screen.getByText('Order 31 is fulfilled, 2 devices are mapped.')).toBeVisible();
});

test('the customer of the order is there already, and scans are taken before it is', async () => {
  await openForm({ ...ORDER, customer: MEERA.id, customer_code: MEERA.code, customer_name: 'Meera Iyer' });
  await scan(amp(1));
  await scan(amp(2));
  await waitFor(() => expect(screen.getByRole('combobox', { name: /^Customer/ })).toHaveValue('Meera Iyer'));
  expect(screen.getByText('2 of 2 devices')).toBeVisible();
});

test('whoever was quicker to type than the customer of the order came keeps the text', async () => {
  let answered = false;
  server.use(http.get('/api/v1/customers/5/', async () => {
    await delay(300);
    answered = true;
    return HttpResponse.json({ status: 'Success', message: '', errors: [], data: MEERA });
  }));
  await openForm({ ...ORDER, customer: MEERA.id, customer_code: MEERA.code, customer_name: 'Meera Iyer' });
  fireEvent.change(screen.getByRole('combobox', { name: /^Customer/ }), { target: { value: 'Arun' } });
  await waitFor(() => expect(answered).toBe(true));
  await delay(50);
  expect(screen.getByRole('combobox', { name: /^Customer/ })).toHaveValue('Arun');
});

test('a customer who was deleted meanwhile is told beside the field', async () => {
  server.use(http.post('/api/orders/31/fulfil/', () =>
    HttpResponse.json({ customerCode: ['There is no such customer.'] }, { status: 400 })));
  await openForm();
  await scan(amp(1));
  await scan(amp(2));
  await fill();
  await send();
  await waitFor(() => expect(screen.getByRole('combobox', { name: /^Customer/ })).toHaveAccessibleDescription(/There is no such customer/));
  expect(onClose).not.toHaveBeenCalled();
});

test('a device can be chosen from the stock, and the field is ready for the next', async () => {
  await openForm();
  const field = screen.getByRole('combobox', { name: /choose from the stock/ });
  await userEvent.click(field);
  await userEvent.click(await screen.findByRole('option', { name: amp(9) }));
  expect(screen.getByText('1 of 2 devices')).toBeVisible();
  expect(field).toHaveValue('');
  await userEvent.click(field);
  await screen.findByRole('option', { name: amp(8) });
  expect(screen.queryByRole('option', { name: amp(9) })).toBeNull();
});

test('missing devices and bad fields are told and nothing is sent', async () => {
  await openForm();
  await scan(amp(1));
  await fill({ 'Licence address': 'ftp://licence.example' });
  await userEvent.type(screen.getByRole('combobox', { name: /^Customer/ }), 'x');
  await send();
  expect(screen.getByText('One device is missing.')).toBeVisible();
  expect(screen.getByText(/Choose a customer from the list/)).toBeVisible();
  expect(screen.getByText(/http:\/\/ or https:\/\//)).toBeVisible();
  expect(sent).toEqual([]);
});

test('a refusal of the server stands beside the device it names', async () => {
  server.use(http.post('/api/orders/31/fulfil/', () =>
    HttpResponse.json({ devices: [`${amp(2)} is not approved.`] }, { status: 400 }), { once: true }));
  await openForm();
  await scan(amp(1));
  await scan(amp(2));
  await fill();
  await send();
  const list = within(screen.getByRole('list', { name: 'Devices of this order' }));
  const told = (await list.findByText(`${amp(2)} is not approved.`)).closest('li')!;
  expect(within(told).getByText('Refused')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: `Take out ${amp(2)}` }));
  await userEvent.click(screen.getByLabelText('Scan a device'));
  await scan(amp(3));
  await send();
  await waitFor(() => expect(sent).toMatchObject([{ devices: [amp(1), amp(3)] }]));
});

test('an order that changed meanwhile is told', async () => {
  server.use(http.post('/api/orders/31/fulfil/', () => HttpResponse.json({ detail: 'Order 31 is cancelled.' }, { status: 409 })));
  await openForm();
  await scan(amp(1));
  await scan(amp(2));
  await fill();
  await send();
  expect(await screen.findByText('Order 31 is cancelled.')).toBeVisible();
  expect(onClose).not.toHaveBeenCalled();
});

test('scans are not thrown away by Escape', async () => {
  await openForm();
  await scan(amp(1));
  await userEvent.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
});
