import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { aDevice, serialOf } from './device.fixture';
import { DevicesPage } from './DevicesPage';

const SERIAL = serialOf(1);

function withDetails(over: object = {}) {
  const device = aDevice({ isapproved: 1, everApproved: true });
  server.use(
    http.get('/sil/get_serial_numbers/', () => HttpResponse.json({ data: [device], totalCount: 1, totalIsBounded: false })),
    http.get('/sil/get_device_details/', () => HttpResponse.json({
      status: 'success', statusCode: 200, message: 'ok',
      data: { ...device, deviceId: 'D-1', IMEI: null, IMSI: null, rejectReason: null, mapping: null, ...over },
    })),
    http.get('/sil/device_history/', () => HttpResponse.json({ data: [
      { at: '2025-05-02T10:00:00+00:00', actor: 'asha', action: 'device.approved', changes: { isapproved: [0, 1] }, reason: null, request_id: 'r2' },
      { at: '2025-05-01T10:00:00+00:00', actor: 'asha', action: 'device.registered', changes: { isapproved: [null, 0] }, reason: 'first batch', request_id: 'r1' },
    ] })),
  );
}

const openDrawer = async () => {
  renderPage(<DevicesPage />, { path: '/devices', at: `/devices?device=${SERIAL}` });
  return screen.findByRole('dialog');
};

test('the address opens the drawer with details, mapping and the whole history', async () => {
  withDetails({ mapping: { upiDeviceSerialNumber: SERIAL, customerName: 'Dora', customerCode: 7, company: 'Dora Ltd', uniqueIdentifier: 'U1', isApproved: 0 } });
  const drawer = await openDrawer();
  expect(await within(drawer).findByText('Approval: Pending → Approved')).toBeVisible();
  expect(within(drawer).getByText('Approval: none → Pending')).toBeVisible();
  expect(within(drawer).getByText('Registered')).toBeVisible();
  expect(within(drawer).getByText('“first batch”')).toBeVisible();
  expect(within(drawer).getByText('Dora (7)')).toBeVisible();
  expect(within(drawer).getByRole('link', { name: 'Open the mapping' })).toHaveAttribute('href', `/mappings?serialNumber=${SERIAL}`);
});

test('details are checked beside each field, and a number taken elsewhere is told', async () => {
  withDetails();
  server.use(http.post('/sil/set_device_details/', () => refusal(409, 'conflict', 'IMEI 490154203237518 belongs to another device.')));
  const drawer = await openDrawer();
  await userEvent.type(await within(drawer).findByLabelText('IMEI'), '490154203237519');
  await userEvent.type(within(drawer).getByLabelText('IMSI'), '12');
  await userEvent.click(within(drawer).getByRole('button', { name: 'Save details' }));
  expect(within(drawer).getByText(/check digit/)).toBeVisible();
  expect(within(drawer).getByText(/14 or 15 digits/)).toBeVisible();
  await userEvent.clear(within(drawer).getByLabelText('IMSI'));
  await userEvent.clear(within(drawer).getByLabelText('IMEI'));
  await userEvent.type(within(drawer).getByLabelText('IMEI'), '490154203237518');
  await userEvent.click(within(drawer).getByRole('button', { name: 'Save details' }));
  expect(await within(drawer).findByText('IMEI 490154203237518 belongs to another device.')).toBeVisible();
  expect(within(drawer).getByLabelText('IMEI')).toBeInvalid();
});

test('an unknown serial is told', async () => {
  withDetails();
  server.use(http.get('/sil/get_device_details/', () => HttpResponse.json({ status: 'error', statusCode: 404, message: 'no', data: {} })));
  const drawer = await openDrawer();
  expect(await within(drawer).findByText(`${SERIAL} is not registered`)).toBeVisible();
});

test('a fetch without an answer is asked again with the same key', async () => {
  withDetails();
  const keys: (string | null)[] = [];
  server.use(http.post('/sil/getSerialNumber/', ({ request }) => {
    keys.push(request.headers.get('Idempotency-Key'));
    if (keys.length === 1) return refusal(503, 'unavailable', 'away');
    return HttpResponse.json({ serialnumber: SERIAL, message: 'ok', status: 'success', lease_expires: null });
  }));
  renderPage(<DevicesPage />, { path: '/devices' });
  await userEvent.click(await screen.findByRole('button', { name: 'Fetch a device' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Fetch' }));
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Ask again' }));
  expect(await within(dialog).findByText(SERIAL)).toBeVisible();
  expect(keys[0]).toBeTruthy();
  expect(keys[1]).toBe(keys[0]);
});
