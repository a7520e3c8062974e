import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import type { Device } from './api';
import { aDevice, serialOf } from './device.fixture';
import { DevicesPage } from './DevicesPage';

const SERIAL = serialOf(1);

/** A server with these devices; what was asked of the list is collected. */
function withDevices(devices: Device[], totalCount = devices.length) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get('/sil/get_serial_numbers/', ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ message: 'ok', data: devices, totalCount, totalIsBounded: false });
    }),
  );
  return asked;
}

const renderDevices = (search = '') => renderPage(<DevicesPage />, { path: '/devices', at: `/devices${search}` });
/** The add field, once it has taken the focus as it does at first. */
async function addField() {
  const field = await screen.findByLabelText('Add a device');
  await waitFor(() => expect(field).toHaveFocus());
  return field;
}
const row = async (serial: string) => (await screen.findByRole('button', { name: `Copy ${serial}` })).closest('tr')!;

test('asks for one bounded page with the filters of the address, days as the viewer means them', async () => {
  const asked = withDevices([aDevice()]);
  renderDevices('?isapproved=0&search=AMP&offset=50&sort=2&dir=0&from=2025-05-01&to=2025-05-02');
  await screen.findByText(SERIAL);
  const params = Object.fromEntries(asked[0]!);
  expect(params).toMatchObject({
    count: 'bounded', isapproved: '0', search: 'AMP', pageNumber: '50', pageSize: '25', sortingOrderIndex: '2', sortingOrderDirection: '0',
  });
  expect(new Date(params.fromDate!)).toEqual(new Date(2025, 4, 1));
  expect(new Date(params.toDate!).getTime()).toBe(new Date(2025, 4, 3).getTime() - 1);
  expect(screen.getByText('Approval: Pending')).toBeVisible();
});

test('thirty scans while the first answer is slow: the field is empty at once and none is lost', async () => {
  withDevices([]);
  const added: string[] = [];
  server.use(
    http.post('/sil/add_serial_number/', async ({ request }) => {
      const { serialnumber } = (await request.json()) as { serialnumber: string };
      if (added.length === 0) await delay(300);
      added.push(serialnumber);
      return serialnumber === serialOf(7)
        ? refusal(409, 'duplicate', `${serialnumber} is already registered.`)
        : HttpResponse.json({ status: 'success', message: `${serialnumber} added.` }, { status: 201 });
    }),
  );
  renderDevices();
  const field = (await addField()) as HTMLInputElement;
  const serials = Array.from({ length: 30 }, (_, index) => serialOf(index));
  for (const serial of serials) {
    fireEvent.input(field, { target: { value: serial } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(field.value).toBe('');
  }
  await screen.findByText('29 added · 1 duplicate', {}, { timeout: 30_000 });
  expect(added).toEqual(serials);
  const lines = within(screen.getByRole('list', { name: 'Last scans' })).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toHaveLength(8);
  expect(lines[0]).toHaveTextContent(serialOf(29));
}, 40_000);

test('a scan that starts while a button has the focus is led into the add field', async () => {
  withDevices([aDevice()]);
  renderDevices();
  const field = await addField();
  await screen.findByText(SERIAL);
  screen.getByRole('button', { name: 'Filters' }).focus();
  await userEvent.keyboard('2');
  expect(field).toHaveFocus();
  const search = screen.getByRole('searchbox');
  search.focus();
  await userEvent.keyboard('2');
  expect(search).toHaveFocus();
});

test('keys lead to search and to the add field, not while typing', async () => {
  withDevices([aDevice()]);
  renderDevices();
  const field = await addField();
  const search = screen.getByRole('searchbox');
  screen.getByRole('button', { name: 'Filters' }).focus();
  await userEvent.keyboard('/');
  expect(search).toHaveFocus();
  await userEvent.keyboard('a');
  expect(search).toHaveValue('a');
  await userEvent.keyboard('{Escape}{Escape}');
  await userEvent.keyboard('a');
  expect(field).toHaveFocus();
  expect(field).toHaveValue('');
});

test('approving shows at once; undo sends nothing and takes it back', async () => {
  withDevices([aDevice()]);
  const approve = vi.fn(() => HttpResponse.json({ status: 'success', message: 'approved' }));
  server.use(http.patch('/sil/approve_serial_number/', approve));
  const { unmount } = renderDevices();
  await userEvent.click(await screen.findByRole('button', { name: `Approve ${SERIAL}` }));
  expect(within(await row(SERIAL)).getByText('Approved')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: `Undo approving ${SERIAL}` }));
  expect(within(await row(SERIAL)).getByText('Pending')).toBeVisible();
  unmount();
  expect(approve).not.toHaveBeenCalled();
});

test('leaving the page sends the approval at once; a refusal is told', async () => {
  withDevices([aDevice()]);
  let sent = 0;
  server.use(http.patch('/sil/approve_serial_number/', () => {
    sent += 1;
    return refusal(400, 'error', 'The device is deactivated.');
  }));
  const { router } = renderDevices();
  await userEvent.click(await screen.findByRole('button', { name: `Approve ${SERIAL}` }));
  await router.navigate('/elsewhere');
  expect(await screen.findByText('The device is deactivated.')).toBeVisible();
  expect(sent).toBe(1);
});

test('closing the tab sends waiting approvals with a request that outlives it', async () => {
  withDevices([aDevice()]);
  const beacon = vi.spyOn(window, 'fetch').mockResolvedValue(new Response());
  renderDevices();
  await userEvent.click(await screen.findByRole('button', { name: `Approve ${SERIAL}` }));
  window.dispatchEvent(new Event('pagehide'));
  expect(beacon).toHaveBeenCalledExactlyOnceWith('/sil/approve_serial_number/', expect.objectContaining({ method: 'PATCH', keepalive: true }));
  beacon.mockRestore();
});

test('rejecting needs a reason, then the focus is back in the add field', async () => {
  withDevices([aDevice()]);
  const bodies: unknown[] = [];
  server.use(http.post('/sil/reject_serial_number/', async ({ request }) => {
    bodies.push(await request.json());
    return HttpResponse.json({ status: 'success', message: 'Rejected.' });
  }));
  renderDevices();
  await userEvent.click(await screen.findByRole('button', { name: `More actions for ${SERIAL}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Reject…' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reject' }));
  expect(within(dialog).getByText(/Say why/)).toBeVisible();
  await userEvent.type(within(dialog).getByLabelText(/Reason/), 'Case is cracked');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reject' }));
  expect(await screen.findByText('Rejected.')).toBeVisible();
  expect(bodies).toEqual([{ serialnumber: SERIAL, reason: 'Case is cracked' }]);
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(screen.getByLabelText('Add a device')).toHaveFocus());
});

test('deactivating names the device and that it is for ever', async () => {
  withDevices([aDevice({ isapproved: 1, everApproved: true })]);
  renderDevices();
  await userEvent.click(await screen.findByRole('button', { name: `More actions for ${SERIAL}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Deactivate…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Deactivate device for ever?' });
  expect(dialog).toHaveTextContent(SERIAL);
  expect(dialog).toHaveTextContent('cannot be undone');
});

test('who may only look sees neither the add field nor actions', async () => {
  server.use(signedInAs('sales', ['view_devices']));
  withDevices([aDevice()]);
  renderDevices();
  await screen.findByText(SERIAL);
  expect(screen.queryByLabelText('Add a device')).toBeNull();
  expect(screen.queryByRole('button', { name: /Approve|More actions/ })).toBeNull();
});

test('no device and no match say the next step; a failure offers to try again', async () => {
  withDevices([]);
  const first = renderDevices();
  expect(await screen.findByText(/Scan the first serial number/)).toBeVisible();
  first.unmount();
  const second = renderDevices('?search=nothing');
  await userEvent.click(await screen.findByRole('button', { name: 'Reset filters' }));
  expect(second.router.state.location.search).toBe('');
  second.unmount();
  server.use(http.get('/sil/get_serial_numbers/', () => refusal(500, 'error', 'Something broke.'), { once: true }));
  renderDevices('?search=again');
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No device matches')).toBeVisible();
});
