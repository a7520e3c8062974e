import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { aCustomer, aDirectory, chooseCustomer } from '../../shared/customers/directory.fixture';
import { MappingsPage } from './MappingsPage';

const SERIAL = '202505AMP000001B';
const MAPPING = {
  upiDeviceSerialNumber: SERIAL, uniqueIdentifier: 'U-1', customerCode: 7, customerName: 'Dora', company: 'Dora Ltd', devicetype: 'AMP',
  isApproved: 0, reviewReason: null, createdOn: '2025-05-01T10:00:00+00:00', modifiedOn: '2025-05-01T10:00:00+00:00',
  cLicenseURL: 'https://licence.example/1', versionDetails: '1.0',
};

const MEERA = aCustomer();
const ARUN = aCustomer({ id: 6, code: 42, first_name: 'Arun', last_name: 'Bose', company: '' });

/** A server with these mappings and one device in each group; bodies and keys of what was created are collected. */
function withMappings(data: object[] = []) {
  const created: { body: Record<string, unknown>; key: string | null }[] = [];
  server.use(
    ...aDirectory([MEERA, ARUN]).handlers,
    http.get('/sil/get_customer_mappings/', () => HttpResponse.json({ status: 'success', data, totalCount: data.length, totalIsBounded: false })),
    http.get('/sil/get_serial_numbers/', ({ request }) => {
      const isFetched = new URL(request.url).searchParams.get('isallocated') === '1';
      return HttpResponse.json({ data: [{ serialnumber: isFetched ? '202505API000002B' : SERIAL }], totalCount: 1 });
    }),
    http.post('/sil/create_customer_mapping/', async ({ request }) => {
      created.push({ body: (await request.json()) as Record<string, unknown>, key: request.headers.get('Idempotency-Key') });
      return HttpResponse.json({ status: 'success', message: 'Mapped.' }, { status: 201 });
    }),
  );
  return created;
}

const renderMappings = (search = '') => renderPage(<MappingsPage />, { path: '/mappings', at: `/mappings${search}` });

const DEVICE = { 'Unique identifier': 'U-1', 'Licence address': 'https://licence.example/1', Version: '1.0' };
const PLAIN = { 'Customer name': 'Dora', Company: 'Dora Ltd', 'Customer code': '7' };

function fill(dialog: HTMLElement, values: Record<string, string>) {
  for (const [label, value] of Object.entries(values)) {
    fireEvent.change(within(dialog).getByLabelText(new RegExp(`^${label}`)), { target: { value } });
  }
}

const device = (dialog: HTMLElement) => within(dialog).getByRole('combobox', { name: /Device/ });

async function openChange() {
  await userEvent.click(await screen.findByRole('button', { name: `More actions for ${SERIAL}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Change…' }));
  return screen.findByRole('dialog');
}

/** Collects what a change sends. */
function takeChanges() {
  const sent: unknown[] = [];
  server.use(http.post('/sil/update_customer_mapping/', async ({ request }) => {
    sent.push(await request.json());
    return HttpResponse.json({ status: 'success', message: 'Changed.' });
  }));
  return sent;
}

const send = (dialog: HTMLElement) => userEvent.click(within(dialog).getByRole('button', { name: 'Map device' }));

test('every field is checked beside it and nothing is sent', async () => {
  const created = withMappings();
  renderMappings('?map=');
  await userEvent.click((await screen.findAllByRole('button', { name: 'Map a device' }))[0]!);
  const dialog = await screen.findByRole('dialog');
  await send(dialog);
  expect(within(dialog).getByText('Choose a device.')).toBeVisible();
  await waitFor(() => expect(device(dialog)).toHaveFocus());
  expect(within(dialog).getAllByText(/is needed\.$/)).toHaveLength(3);
  expect(within(dialog).getByText(/Choose a customer from the list/)).toBeVisible();
  fill(dialog, { ...DEVICE, 'Licence address': 'javascript:alert(1)', Version: 'v'.repeat(33) });
  await userEvent.type(within(dialog).getByRole('combobox', { name: /Customer/ }), 'Meera Iyer');
  await send(dialog);
  expect(within(dialog).getByText(/Choose a customer from the list/)).toBeVisible();
  expect(within(dialog).getByText(/http:\/\/ or https:\/\//)).toBeVisible();
  expect(within(dialog).getByText(/at most 32 characters/)).toBeVisible();
  expect(created).toEqual([]);
});

test('a device is found by typing, in both groups, and its type is told', async () => {
  withMappings();
  renderMappings();
  await userEvent.click((await screen.findAllByRole('button', { name: 'Map a device' }))[0]!);
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(device(dialog));
  expect(await screen.findByText('Unallocated')).toBeVisible();
  expect(screen.getByText('Fetched')).toBeVisible();
  await userEvent.click(await screen.findByRole('option', { name: '202505API000002B' }));
  expect(within(dialog).getByText('Detected type: API')).toBeVisible();
});

test('the address opens the form for a device; a double click makes one mapping', async () => {
  const created = withMappings();
  const { router } = renderMappings(`?map=${SERIAL}`);
  const dialog = await screen.findByRole('dialog');
  expect(device(dialog)).toHaveValue(SERIAL);
  await chooseCustomer('lotus', /Meera Iyer/);
  fill(dialog, DEVICE);
  await userEvent.dblClick(within(dialog).getByRole('button', { name: 'Map device' }));
  expect(await screen.findByText('Mapped.')).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(created).toHaveLength(1);
  expect(created[0]!.key).toBeTruthy();
  expect(created[0]!.body).toEqual({
    serialnumber: SERIAL, customerCode: MEERA.code, customerFromDirectory: true, uniqueIdentifier: 'U-1',
    licenseUrl: 'https://licence.example/1', versionDetails: '1.0',
  });
  expect(router.state.location.search).toBe('');
});

test('refusals stand beside their fields; the next try has a new key, a lost answer keeps it', async () => {
  const created = withMappings();
  const keys: (string | null)[] = [];
  const answers = [
    () => refusal(503, 'unavailable', 'away'),
    () => refusal(409, 'duplicate', `${SERIAL} is already mapped.`),
    () => refusal(400, 'error', 'Validation error', { customerCode: ['There is no such customer.'] }),
  ];
  server.use(http.post('/sil/create_customer_mapping/', ({ request }) => {
    const answer = answers[keys.length];
    if (!answer) return undefined;
    keys.push(request.headers.get('Idempotency-Key'));
    return answer();
  }));
  renderMappings(`?map=${SERIAL}`);
  const dialog = await screen.findByRole('dialog');
  await chooseCustomer('lotus', /Meera Iyer/);
  fill(dialog, DEVICE);
  await send(dialog);
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(/database is away/);
  await send(dialog);
  expect(await within(dialog).findByText(`${SERIAL} is already mapped.`)).toBeVisible();
  await send(dialog);
  expect(await within(dialog).findByText('There is no such customer.')).toBeVisible();
  await send(dialog);
  expect(await screen.findByText('Mapped.')).toBeVisible();
  expect(keys[1]).toBe(keys[0]);
  expect(new Set([...keys, created[0]!.key]).size).toBe(3);
});

test('a customer without a company needs one for the mapping', async () => {
  const created = withMappings();
  renderMappings(`?map=${SERIAL}`);
  const dialog = await screen.findByRole('dialog');
  await chooseCustomer('arun', /Arun Bose/);
  fill(dialog, DEVICE);
  await send(dialog);
  expect(within(dialog).getByText('The company is needed.')).toBeVisible();
  fill(dialog, { Company: ' Bose & Co ' });
  await send(dialog);
  expect(await screen.findByText('Mapped.')).toBeVisible();
  expect(created[0]!.body).toMatchObject({ customerCode: 42, customerFromDirectory: true, company: 'Bose & Co' });
  expect(created[0]!.body).not.toHaveProperty('customerName');
});

test('the text of a script stays and can be changed, the address goes under its other name', async () => {
  withMappings([MAPPING]);
  const sent = takeChanges();
  renderMappings();
  const dialog = await openChange();
  expect(await within(dialog).findByText(/is not in the directory/)).toBeVisible();
  for (const [label, value] of Object.entries(PLAIN)) expect(within(dialog).getByLabelText(new RegExp(`^${label}`))).toHaveValue(value);
  fill(dialog, { Company: 'Dora & Co' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Changed.')).toBeVisible();
  expect(sent).toEqual([{
    serialnumber: SERIAL, customerName: 'Dora', company: 'Dora & Co', customerCode: 7, uniqueIdentifier: 'U-1',
    cLicenseURL: 'https://licence.example/1', versionDetails: '1.0',
  }]);
});

test('a customer chosen over the text of a script takes its place', async () => {
  withMappings([MAPPING]);
  const sent = takeChanges();
  renderMappings();
  const dialog = await openChange();
  await within(dialog).findByText(/is not in the directory/);
  await userEvent.type(within(dialog).getByRole('combobox'), 'nobody of this name');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByText(/Choose a customer from the list/)).toBeVisible();
  await userEvent.clear(within(dialog).getByRole('combobox'));
  await chooseCustomer('meera', /Meera Iyer/);
  expect(within(dialog).queryByLabelText(/^Customer code/)).toBeNull();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Changed.')).toBeVisible();
  expect(sent).toMatchObject([{ customerCode: MEERA.code, customerFromDirectory: true }]);
});

test('a mapping of a customer of the directory shows who it is', async () => {
  withMappings([{ ...MAPPING, customerCode: MEERA.code, customerName: 'Meera', company: 'Lotus' }]);
  const sent = takeChanges();
  renderMappings();
  const dialog = await openChange();
  await waitFor(() => expect(within(dialog).getByRole('combobox')).toHaveValue('Meera Iyer'));
  expect(within(dialog).queryByLabelText(/^Customer code/)).toBeNull();
  fill(dialog, { Version: '1.1' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Changed.')).toBeVisible();
  expect(sent).toMatchObject([{ customerCode: MEERA.code, customerFromDirectory: true, versionDetails: '1.1' }]);
});

test('a review sends the verdict with its reason; deleting names the device and the effect', async () => {
  withMappings([MAPPING]);
  let body: unknown;
  server.use(http.post('/sil/review_customer_mapping/', async ({ request }) => {
    body = await request.json();
    return HttpResponse.json({ status: 'success', message: 'Reviewed.' });
  }));
  renderMappings();
  await userEvent.click(await screen.findByRole('button', { name: `Review ${SERIAL}` }));
  const review = await screen.findByRole('dialog');
  await userEvent.type(within(review).getByLabelText(/Reason/), 'wrong code');
  await userEvent.click(within(review).getByRole('button', { name: 'Reject' }));
  expect(await screen.findByText('Reviewed.')).toBeVisible();
  expect(body).toEqual({ serialnumber: SERIAL, approvedStatus: 2, reason: 'wrong code' });
  await userEvent.click(screen.getByRole('button', { name: `More actions for ${SERIAL}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
  const confirm = await screen.findByRole('dialog', { name: 'Delete mapping?' });
  expect(confirm).toHaveTextContent(SERIAL);
  expect(confirm).toHaveTextContent('returns to unallocated');
});
