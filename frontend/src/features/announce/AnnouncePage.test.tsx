import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { aDocument, aDriver, aVehicle } from '../../shared/gate/gate.fixture';
import { AnnouncePage } from './AnnouncePage';
import { choose, DRAFT, forgetAll, heading, next, paper, partsOf, puc, QR, renderWizard, sent, withGate, write } from './announce.fixture';
import { keepDraft } from './draft';

beforeEach(forgetAll);

test('from the number plate to the pass, with one paper and two devices', async () => {
  withGate();
  const { router } = renderWizard();
  await heading(/Which vehicle comes/);
  write(/^Number plate/, ' mh 12 ab 1234');
  await next();
  await heading(/Who comes with it/);
  const driver = within(screen.getByRole('group', { name: 'Driver' }));
  fireEvent.change(driver.getByLabelText(/^Name/), { target: { value: 'Ravi Patil' } });
  fireEvent.change(driver.getByLabelText(/^Phone/), { target: { value: '98765 43210' } });
  fireEvent.change(driver.getByLabelText(/^Language/), { target: { value: 'mr' } });
  expect(screen.getByLabelText(/^E-mail/)).toHaveValue('customer@example.com');
  write(/^Your phone/, '9812345678');
  await next();
  await heading(/Papers and goods/);
  const card = await choose('PUC certificate', puc);
  expect(await within(card).findByText('Will be sent')).toBeVisible();
  write(/^PUC certificate valid until/, '2027-01-31');
  const serial = screen.getByLabelText(/^Serial number/);
  for (const text of ['202505AMP123456B', 'PRO-1', 'PRO-1']) await userEvent.type(serial, `${text}{Enter}`);
  expect(screen.getByText('PRO-1 is on the list already.')).toBeVisible();
  await next();
  await heading(/Is everything right/);
  expect(screen.getByText('puc.pdf')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Send entry' }));
  expect(await heading(/Your pass/)).toHaveFocus();
  expect(await screen.findByRole('img', { name: 'QR code of the pass of MH 12 AB 1234' })).toHaveAttribute('src', QR);
  expect(router.state.location.search).toBe('?step=pass&entry=41');
  expect(partsOf(sent[0]!.body)).toEqual({
    vehicle_number: 'MH 12 AB 1234', driver_name: 'Ravi Patil', driver_phone: '98765 43210', driver_language: 'mr',
    customer_email: 'customer@example.com', customer_phone: '9812345678', manifest: '202505AMP123456B,PRO-1',
    puc: 'puc.pdf', puc_expires_on: '2027-01-31',
  });
  expect(sessionStorage.getItem('silo-entry-draft-1')).toBeNull();
});

test('a vehicle that is known brings its people, except who is not let in any more', async () => {
  withGate({ known: { vehicle: aVehicle(), driver: aDriver(), helper: aDriver({ id: 5, name: 'Sunil Rao', phone_no: '+919876500000', is_blacklisted: true }), documents: [] } });
  renderWizard();
  await heading(/Which vehicle/);
  write(/^Number plate/, 'MH 12 AB 1234');
  expect(await screen.findByText('You know this vehicle')).toBeVisible();
  expect(screen.getByText(/is not let in any more/)).toHaveTextContent('Helper: Sunil Rao');
  await next();
  await heading(/Who comes/);
  const group = (name: string) => within(screen.getByRole('group', { name }));
  expect(group('Driver').getByLabelText(/^Name/)).toHaveValue('Ravi Patil');
  expect(group('Driver').getByLabelText(/^Language/)).toHaveValue('mr');
  expect(group('Helper, if one comes along').getByLabelText(/^Name/)).toHaveValue('');
});

test('who is quicker than the answer is offered the same people', async () => {
  withGate({ known: { vehicle: aVehicle(), driver: aDriver(), helper: null, documents: [] } });
  renderWizard();
  await heading(/Which vehicle/);
  await userEvent.type(screen.getByLabelText(/^Number plate/), 'MH 12 AB 1234{Enter}');
  await heading(/Who comes/);
  expect(screen.getByDisplayValue('Ravi Patil')).toBeVisible();
});

test('the people of the last time are left out on demand', async () => {
  withGate({ known: { vehicle: aVehicle(), driver: aDriver(), helper: null, documents: [] } });
  renderWizard();
  await heading(/Which vehicle/);
  write(/^Number plate/, 'MH 12 AB 1234');
  await userEvent.click(await screen.findByLabelText('The same people come'));
  await next();
  await heading(/Who comes/);
  expect(screen.queryByDisplayValue('Ravi Patil')).toBeNull();
});

test('a step is not left with something missing, and the cursor is there', async () => {
  withGate();
  keepDraft(1, { ...DRAFT, driver_phone: '12345' });
  renderWizard('people');
  await heading(/Who comes/);
  await next();
  expect(await screen.findByText(/Indian phone number/)).toBeVisible();
  const phone = within(screen.getByRole('group', { name: 'Driver' })).getByLabelText(/^Phone/);
  await waitFor(() => expect(phone).toHaveFocus());
  fireEvent.change(phone, { target: { value: '98765 43210' } });
  expect(screen.queryByText(/Indian phone number/)).toBeNull();
});

test('an address ahead of the draft starts where something is missing', async () => {
  withGate();
  renderWizard('review');
  await heading(/Which vehicle/);
  const steps = within(screen.getByRole('navigation', { name: 'Steps' }));
  expect(steps.getByRole('button', { name: 'Review' })).toBeDisabled();
});

test('after a reload the fields are there, and the files are asked for again', async () => {
  withGate();
  keepDraft(1, { ...DRAFT, chosen: { puc: 'puc.pdf' } });
  renderWizard('papers');
  const card = await paper('PUC certificate');
  expect(card).toHaveTextContent('Choose puc.pdf again');
  await choose('PUC certificate', puc);
  await waitFor(() => expect(card).not.toHaveTextContent('again: files'));
});

test('papers that still count are taken over unless replaced; those of another vehicle, owner or past day are not', async () => {
  withGate({
    known: { vehicle: aVehicle(), driver: aDriver(), helper: null, documents: [] },
    documents: [
      aDocument({ id: 1, original_filename: 'mine.pdf' }),
      aDocument({ id: 2, original_filename: 'general.pdf', vehicle: null }),
      aDocument({ id: 3, document_type: 'vehicle_insurance', vehicle: 99 }),
      aDocument({ id: 4, document_type: 'purchase_order', vehicle: null, is_expired: true }),
      aDocument({ id: 5, document_type: 'vendor_approval', vehicle: null, is_own: false }),
      aDocument({ id: 6, document_type: 'driver_license', vehicle: null, driver: 4, original_filename: 'licence.jpg' }),
    ],
  });
  keepDraft(1, DRAFT);
  renderWizard('papers');
  const card = await paper('PUC certificate');
  await waitFor(() => expect(card).toHaveTextContent('mine.pdf is taken over'));
  expect(await paper('Driving licence')).toHaveTextContent('licence.jpg is taken over');
  for (const name of ['Vehicle insurance', 'Purchase order', 'Vendor approval']) expect(await paper(name)).not.toHaveTextContent('taken over');
  await userEvent.click(within(card).getByRole('button', { name: 'Replace: PUC certificate' }));
  expect(within(card).getByRole('button', { name: 'Choose a file: PUC certificate' })).toBeVisible();
  await userEvent.click(within(card).getByRole('button', { name: 'Keep the one from before' }));
  expect(card).toHaveTextContent('mine.pdf is taken over');
});

test('a file that cannot be a paper is told beside it and not taken', async () => {
  withGate();
  keepDraft(1, DRAFT);
  renderWizard('papers');
  const card = await choose('PUC certificate', new File(['x'], 'notes.txt', { type: 'text/plain' }));
  expect(await within(card).findByText('notes.txt is no PDF, JPG or PNG.')).toBeVisible();
  expect(within(card).queryByText('Will be sent')).toBeNull();
});

test('a pasted list of devices is taken whole, what is none of them is told', async () => {
  withGate();
  keepDraft(1, DRAFT);
  renderWizard('papers');
  const field = await screen.findByLabelText(/^Serial number/);
  fireEvent.paste(field, { clipboardData: { getData: () => '202505AMP000001B\r\n202505AMP000002B, PRO-7\n' } });
  const list = screen.getByRole('list', { name: 'Devices of this entry' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  await userEvent.type(field, 'no serial?{Enter}');
  expect(screen.getByText('serial? is no serial number.')).toBeVisible();
  await userEvent.click(within(list).getByRole('button', { name: 'Take PRO-7 off the list' }));
  expect(screen.getByText('2 devices')).toBeVisible();
});

test('starting over forgets what was written', async () => {
  withGate();
  keepDraft(1, DRAFT);
  renderWizard();
  await userEvent.click(await screen.findByRole('button', { name: 'Start over' }));
  expect(screen.getByLabelText(/^Number plate/)).toHaveValue('');
  expect(sessionStorage.getItem('silo-entry-draft-1')).toBeNull();
});

test('chosen files are still there after a look at another page', async () => {
  withGate();
  keepDraft(1, DRAFT);
  const { router } = renderWizard('papers');
  await choose('PUC certificate', puc);
  await screen.findByText('Will be sent');
  await router.navigate('/elsewhere');
  expect(await screen.findByText('elsewhere')).toBeVisible();
  await router.navigate('/gate/new?step=papers');
  expect(await screen.findByText('Will be sent')).toBeVisible();
});

test('a pass that is not there says so', async () => {
  withGate();
  server.use(http.get('/api/submissions/99/', () => refusal(404, 'not_found', 'There is no entry 99.')));
  renderPage(<AnnouncePage />, { path: '/gate/new', at: '/gate/new?step=pass&entry=99' });
  expect(await screen.findByText('There is no such entry')).toBeVisible();
});
