import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import { aChangeset, aRow, aServerOf } from '../../shared/changesets/changeset.fixture';
import { aCustomer, aDirectory, chooseCustomer } from '../../shared/customers/directory.fixture';
import { aDevice, serialOf } from './device.fixture';
import { DevicesPage } from './DevicesPage';

const [ONE, TWO, THREE] = [serialOf(1), serialOf(2), serialOf(3)];

beforeEach(() => {
  const data = [ONE, TWO, THREE].map((serialnumber) => aDevice({ serialnumber }));
  server.use(http.get('/sil/get_serial_numbers/', () => HttpResponse.json({ message: 'ok', data, totalCount: 12_345, totalIsBounded: false })));
});

const renderDevices = (search = '') => renderPage(<DevicesPage />, { path: '/devices', at: `/devices${search}` });
const choose = async (serial: string) => userEvent.click(await screen.findByRole('checkbox', { name: `Select ${serial}` }));
const bar = () => screen.findByRole('region', { name: 'Selection' });
const press = async (name: string | RegExp, within_: HTMLElement) => userEvent.click(await within(within_).findByRole('button', { name }));

test('approving two: checked, shown, run, and undone after a check', async () => {
  const refused = aRow({ number: 2, key: TWO, verdict: 'refused', message: 'The device is deactivated.' });
  const known = aServerOf(aChangeset({ counts: { good: 1, refused: 1 } }), [aRow(), refused]);
  const undo = aChangeset({ id: 8, kind: 'undo', action: 'undo', name: 'Undo of approve', counts: { good: 1 }, undo_of: 7 });
  server.use(
    ...known.handlers,
    known.step('/sil/bulk/approve/', (changeset) => changeset),
    known.step('/sil/changesets/:id/undo/', () => undo),
    known.step('/sil/changesets/:id/run/', ({ id, kind, action }) => aChangeset({ id, kind, action, state: 'done', counts: { done: 1 } })),
  );
  renderDevices();
  await choose(ONE);
  await choose(TWO);
  await press('Approve', await bar());
  const dialog = await screen.findByRole('dialog', { name: 'Approve devices' });
  expect(await within(dialog).findByText('1 will be approved')).toBeVisible();
  expect(within(dialog).getByText('1 is refused')).toBeVisible();
  expect(await within(dialog).findByText('The device is deactivated.')).toBeVisible();
  expect(known.asked).toMatchObject([{ path: '/sil/bulk/approve/', body: { serialnumbers: [ONE, TWO], dry_run: true }, key: expect.any(String) }]);

  await press('Approve 1', dialog);
  expect(await within(dialog).findByText('1 approved')).toBeVisible();
  expect(within(dialog).getByRole('link', { name: 'Open the changeset' })).toHaveAttribute('href', '/changesets/7');
  await press('Undo…', dialog);
  expect(await within(dialog).findByText('1 will be reversed')).toBeVisible();
  await press('Undo 1', dialog);
  expect(await within(dialog).findByText('1 reversed')).toBeVisible();
  expect(known.asked.slice(1).map(({ path, body }) => [path, body])).toEqual([
    ['/sil/changesets/7/run/', {}], ['/sil/changesets/7/undo/', { dry_run: true }], ['/sil/changesets/8/run/', {}],
  ]);
  await userEvent.click(within(dialog).getAllByRole('button', { name: 'Close' }).at(-1)!);
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Selection' })).toBeNull());
});

test('everything that matches is asked for by the filter, and a long check shows how far it is', async () => {
  const known = aServerOf(aChangeset({ state: 'checking', total: 12_345, progress: 3_000, counts: { waiting: 12_345 } }));
  server.use(...known.handlers, known.step('/sil/bulk/release/', (changeset) => changeset), known.step('/sil/changesets/:id/cancel/', (changeset) => changeset));
  renderDevices('?isapproved=0&search=AMP&sort=2&offset=25');
  await choose(ONE);
  await press('Select all 12,345 that match', await bar());
  expect(await within(await bar()).findByText('Selected: all 12,345 that match')).toBeVisible();
  await press('Release', await bar());
  const dialog = await screen.findByRole('dialog', { name: 'Release devices' });
  expect(await within(dialog).findByText('Checking: 3,000 of 12,345')).toBeVisible();
  expect(within(dialog).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '24');
  expect(known.asked[0]?.body).toEqual({ filter: { isapproved: '0', search: 'AMP' }, dry_run: true });
  known.put(aChangeset({ action: 'release', counts: { good: 12_000, refused: 345 } }));
  expect(await within(dialog).findByText('12,000 will be released')).toBeVisible();
  // Closed without being run: it is given up.
  await press('Cancel', dialog);
  await waitFor(() => expect(known.asked.at(-1)?.path).toBe('/sil/changesets/7/cancel/'));
});

test('closing the dialog while the run begins does not stop it', async () => {
  const known = aServerOf(aChangeset({ counts: { good: 1 } }));
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  server.use(
    ...known.handlers,
    known.step('/sil/bulk/approve/', (changeset) => changeset),
    known.step('/sil/changesets/:id/cancel/', (changeset) => changeset),
    http.post('/sil/changesets/:id/run/', async () => {
      await begun;
      known.put(aChangeset({ state: 'done', counts: { done: 1 } }));
      return HttpResponse.json({ status: 'success', message: 'ok', data: aChangeset({ state: 'done', counts: { done: 1 } }) });
    }),
  );
  renderDevices();
  await choose(ONE);
  await press('Approve', await bar());
  const dialog = await screen.findByRole('dialog', { name: 'Approve devices' });
  await press('Approve 1', dialog);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  // What is chosen was acted on.
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Selection' })).toBeNull());
  begin();
  expect(known.asked.map(({ path }) => path)).toEqual(['/sil/bulk/approve/']);
});

test('rejecting asks why first, and goes back to what was typed', async () => {
  const known = aServerOf(aChangeset({ action: 'reject', counts: { good: 1 } }));
  server.use(...known.handlers, known.step('/sil/bulk/reject/', (changeset) => changeset), known.step('/sil/changesets/:id/cancel/', (changeset) => changeset));
  renderDevices();
  await choose(ONE);
  await press('More', await bar());
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Reject…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Reject devices' });
  await press('Check', dialog);
  expect(within(dialog).getByText(/Say why/)).toBeVisible();
  await userEvent.type(within(dialog).getByLabelText(/Reason/), 'Water in the case');
  await press('Check', dialog);
  expect(await within(dialog).findByText('1 will be rejected')).toBeVisible();
  expect(known.asked[0]?.body).toEqual({ serialnumbers: [ONE], dry_run: true, reason: 'Water in the case' });
  await press('Back', dialog);
  expect(await within(dialog).findByLabelText(/Reason/)).toHaveValue('Water in the case');
});

test('mapping takes the customer, the licence address and the version', async () => {
  const meera = aCustomer({ company: '' });
  const known = aServerOf(aChangeset({ action: 'map', counts: { good: 1 } }));
  server.use(...known.handlers, ...aDirectory([meera]).handlers, known.step('/sil/bulk/map/', (changeset) => changeset));
  renderDevices();
  await choose(ONE);
  await press('Map to a customer…', await bar());
  const dialog = await screen.findByRole('dialog', { name: 'Map devices to a customer' });
  await within(dialog).findByRole('combobox', { name: /Customer/ });
  await chooseCustomer('Meera', /Meera Iyer/);
  await userEvent.type(within(dialog).getByLabelText(/Company/), 'Lotus');
  await userEvent.type(within(dialog).getByLabelText(/Licence address/), 'https://licences.example.com/{{serial}');
  await userEvent.type(within(dialog).getByLabelText(/Version/), '2.1');
  await press('Check', dialog);
  expect(await within(dialog).findByText('1 will be mapped')).toBeVisible();
  expect(known.asked[0]?.body).toEqual({
    serialnumbers: [ONE], dry_run: true, customer_id: meera.id, company: 'Lotus', licenseUrl: 'https://licences.example.com/{serial}', versionDetails: '2.1',
  });
});

test('a refusal of the whole is told, and tried again', async () => {
  const known = aServerOf(aChangeset({ counts: { unchanged: 1 } }));
  server.use(...known.handlers, http.post('/sil/bulk/approve/', () => refusal(429, 'throttled', 'Too many at once.'), { once: true }));
  renderDevices();
  await choose(ONE);
  await press('Approve', await bar());
  const dialog = await screen.findByRole('dialog', { name: 'Approve devices' });
  expect(await within(dialog).findByText('Too many at once.')).toBeVisible();
  server.use(known.step('/sil/bulk/approve/', (changeset) => changeset));
  await press('Try again', dialog);
  expect(await within(dialog).findByText('1 is approved already')).toBeVisible();
  expect(within(dialog).getByText('There is nothing left to do.')).toBeVisible();
  expect(within(dialog).queryByRole('button', { name: /^Approve/ })).toBeNull();
});

test('labels of what is chosen are printed on their page', async () => {
  const { router } = renderDevices('?isapproved=1');
  await choose(TWO);
  await userEvent.click(await within(await bar()).findByRole('link', { name: 'Labels' }));
  expect(router.state.location).toMatchObject({ pathname: '/labels', state: { serialnumbers: [TWO] } });
});

test('a role is offered what it may do', async () => {
  server.use(signedInAs('sales', ['view_devices', 'edit_mappings', 'release_device']));
  renderDevices();
  await choose(ONE);
  expect(await within(await bar()).findByRole('button', { name: 'Map to a customer…' })).toBeVisible();
  expect(within(await bar()).getByRole('button', { name: 'Release' })).toBeVisible();
  expect(within(await bar()).queryByRole('button', { name: /Approve|More/ })).toBeNull();
  expect(within(await bar()).queryByRole('link')).toBeNull();
});
