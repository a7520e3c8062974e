import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import dayjs from 'dayjs';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import type { Entry, EntryStep } from '../../shared/gate/api';
import { aDocument, aDriver, anEntry, aVehicle } from '../../shared/gate/gate.fixture';
import { EntryPage } from './EntryPage';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>';
const ANNOUNCED: EntryStep = { id: 1, action: 'SUBMISSION_CREATED', at: '2025-05-01T10:00:00+00:00', actor: 'carl', reason: null, details: {} };

let sent: { path: string; body: unknown; key: string | null }[] = [];

function withEntry(entry: Entry, steps: EntryStep[] = [ANNOUNCED]) {
  server.use(
    http.get(`/api/submissions/${entry.id}/`, () => HttpResponse.json(entry)),
    http.get(`/api/submissions/${entry.id}/audit/`, () => HttpResponse.json({ count: steps.length, results: steps })),
    http.get(`/api/submissions/${entry.id}/qr-download/`, () => HttpResponse.text(SVG, { headers: { 'Content-Type': 'image/svg+xml' } })),
  );
}

const collect = (then: () => void = () => undefined) => async ({ request }: { request: Request }) => {
  sent.push({ path: new URL(request.url).pathname, body: await request.json(), key: request.headers.get('Idempotency-Key') });
  then();
  return HttpResponse.json({ submission: anEntry(), message: 'done' });
};

const asCustomer = () => server.use(signedInAs('customer', ['use_gate', 'own_account']));
const render = (id: number | string = 41) => renderPage(<EntryPage />, { path: '/gate/entries/:id', at: `/gate/entries/${id}` });
const region = (name: string) => within(screen.getByRole('region', { name }));

beforeEach(() => {
  sent = [];
});

test('staff sees who comes with what, what is known of them, and what happened', async () => {
  withEntry(anEntry({
    status: 'approved', decided_at: '2025-05-02T10:00:00+00:00', decided_by: 'gita', valid_until: '2025-05-09T10:00:00+00:00',
    vehicle: aVehicle({ ratings: 3.5, remark: 'Brakes' }), customer: { id: 5, code: 100_005, full_name: 'Meera Iyer' },
    driver: aDriver({ is_blacklisted: true, blacklist_reason: 'Drove over a cone', rating: 4 }),
    helper: aDriver({ id: 6, name: 'Anil', type: 'Helper', phone_no: '+919812300000' }), helper_name: 'Anil', helper_phone: '+919812300000', helper_language: 'ta',
    documents: [aDocument({ is_expired: true, expires_on: '2025-01-31' }), aDocument({ id: 10, document_type: 'purchase_order', document_type_display: 'Purchase order' })],
  }), [ANNOUNCED, { ...ANNOUNCED, id: 2, action: 'EMAIL_FAILED', actor: '', reason: 'mailbox full' }, { ...ANNOUNCED, id: 3, action: 'GATE_CLOSED', actor: 'gita' }]);
  render();
  expect(await screen.findByRole('heading', { level: 1, name: 'Entry of MH 12 AB 1234' })).toBeVisible();
  for (const text of ['3.5 of 5', 'Brakes']) expect(region('Vehicle').getAllByText(text)[0]).toBeVisible();
  const people = region('People');
  for (const text of ['Ravi Patil', 'Marathi', 'Drove over a cone', '4 of 5', 'Anil', 'Tamil']) expect(people.getByText(text)).toBeVisible();
  expect(people.getByText('Blacklisted')).toBeVisible();
  expect(people.getByRole('link', { name: '+91 98765 43210' })).toHaveAttribute('href', 'tel:+919876543210');
  expect(region('Announced by').getByRole('link', { name: 'Meera Iyer' })).toHaveAttribute('href', '/customers/5');
  const [expired, valid] = region('Papers').getAllByRole('listitem');
  expect(expired).toHaveTextContent(/puc\.pdf, 20 KB, valid until 31 Jan 2025.*Expired/);
  expect(valid).toHaveTextContent('Valid');
  const pass = region('Pass');
  expect(pass.getByText(/^Approved by gita on .* valid until 9 May 2025/)).toBeVisible();
  expect(await pass.findByRole('img', { name: 'QR code of the pass of MH 12 AB 1234' })).toHaveAttribute('src', `data:image/svg+xml,${encodeURIComponent(SVG)}`);
  const history = region('History');
  for (const text of ['Announced', 'A mail could not be sent', '“mailbox full”', 'Gate closed', /by the system/, /by carl/]) expect(await history.findByText(text)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^(Approve|Reject)/ })).toBeNull();
});

test('approving asks first, is sent once with a key, and shows what became of it', async () => {
  withEntry(anEntry({ documents: [aDocument()] }));
  server.use(http.post('/api/submissions/41/approve/', collect(() => withEntry(anEntry({ status: 'approved', decided_by: 'admin', decided_at: '2025-05-02T10:00:00+00:00', valid_until: '2025-05-09T10:00:00+00:00' })))));
  render();
  await userEvent.click(await screen.findByRole('button', { name: 'Approve MH 12 AB 1234' }));
  const dialog = await screen.findByRole('dialog', { name: 'Approve the entry of MH 12 AB 1234' });
  expect(await within(dialog).findByText(/1 paper came with it/)).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Approve entry' }));
  expect(await screen.findByText('The entry of MH 12 AB 1234 is approved.')).toBeVisible();
  expect(await screen.findByText(/^Approved by admin on/)).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent).toMatchObject([{ path: '/api/submissions/41/approve/', body: {} }]);
  expect(sent[0]!.key).toMatch(/^[0-9a-f]{32}$/);
});

test('what stops the approval is told, and only rejecting is offered', async () => {
  withEntry(anEntry({ blocked_by: ['PUC certificate expired on 2025-01-31.', 'Ravi Patil is blacklisted.'] }));
  render();
  const approve = await screen.findByRole('button', { name: 'Approve MH 12 AB 1234' });
  expect(approve).toBeDisabled();
  expect(approve).toHaveAccessibleDescription(/PUC certificate expired on 2025-01-31\..*Ravi Patil is blacklisted\./);
  expect(screen.getByRole('button', { name: 'Reject MH 12 AB 1234' })).toBeEnabled();
});

test('a customer reads what to do about a paper that has expired', async () => {
  withEntry(anEntry({ blocked_by: ['PUC certificate expired on 2025-01-31.'], documents: [aDocument({ is_expired: true })] }));
  asCustomer();
  render();
  const told = within(await screen.findByRole('alert', { name: 'Cannot be approved' }));
  expect(told.getByText(/keeps the papers it was announced with/)).toBeVisible();
  expect(told.getByRole('link', { name: 'Announce the vehicle again' })).toHaveAttribute('href', '/gate/new');
});

test('rejecting needs a reason', async () => {
  withEntry(anEntry());
  server.use(http.post('/api/submissions/41/reject/', collect(() => withEntry(anEntry({ status: 'rejected', reject_reason: 'No insurance', decided_by: 'gate', decided_at: '2025-05-02T10:00:00+00:00' })))));
  render();
  await userEvent.click(await screen.findByRole('button', { name: 'Reject MH 12 AB 1234' }));
  const dialog = await screen.findByRole('dialog', { name: 'Reject the entry of MH 12 AB 1234' });
  const reason = await within(dialog).findByRole('textbox', { name: 'Reason' });
  await userEvent.type(reason, '  ');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reject entry' }));
  expect(reason).toHaveAccessibleDescription('Say why, so that the customer knows what to do.');
  expect(sent).toEqual([]);
  await userEvent.type(reason, 'No insurance ');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Reject entry' }));
  expect(await screen.findByText('Reason: “No insurance”')).toBeVisible();
  expect(screen.getByText(/^Rejected by the gate on/)).toBeVisible();
  expect(sent).toMatchObject([{ path: '/api/submissions/41/reject/', body: { reason: 'No insurance' } }]);
  // What was rejected opens no gate.
  expect(screen.queryByRole('img')).toBeNull();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('whoever comes second is told who decided', async () => {
  withEntry(anEntry());
  server.use(http.post('/api/submissions/41/approve/', () => {
    withEntry(anEntry({ status: 'rejected', reject_reason: 'No insurance', decided_by: 'gita', decided_at: '2025-05-02T10:00:00+00:00' }));
    return refusal(409, 'conflict', 'Entry 41 is rejected; only a pending one can be approved.');
  }));
  render();
  await userEvent.click(await screen.findByRole('button', { name: 'Approve MH 12 AB 1234' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByRole('button', { name: 'Approve entry' }));
  const told = await dialog.findByRole('alert', { name: 'This entry is decided already' });
  expect(told).toHaveTextContent(/Rejected by gita on .*No insurance/);
  expect(dialog.queryByRole('button', { name: 'Approve entry' })).toBeNull();
  await userEvent.click(dialog.getAllByRole('button', { name: 'Close' }).at(-1)!);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(region('Pass').getByText(/^Rejected by gita/)).toBeVisible();
});

test('what came up since the page was read stops the approval, and is told', async () => {
  withEntry(anEntry());
  server.use(http.post('/api/submissions/41/approve/', () => {
    withEntry(anEntry({ blocked_by: ['Ravi Patil is blacklisted.'] }));
    return refusal(409, 'conflict', 'Ravi Patil is blacklisted.');
  }));
  render();
  await userEvent.click(await screen.findByRole('button', { name: 'Approve MH 12 AB 1234' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByRole('button', { name: 'Approve entry' }));
  expect(await dialog.findByRole('alert', { name: 'Cannot be approved' })).toHaveTextContent('Ravi Patil is blacklisted.');
  expect(dialog.getByRole('button', { name: 'Approve entry' })).toBeDisabled();
});

test('a reason the server does not take is told at its field', async () => {
  withEntry(anEntry());
  server.use(http.post('/api/submissions/41/reject/', () => refusal(400, 'error', 'Not valid', { reason: ['Control characters are not allowed.'] })));
  render();
  await userEvent.click(await screen.findByRole('button', { name: 'Reject MH 12 AB 1234' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(await dialog.findByRole('textbox', { name: 'Reason' }), 'No');
  await userEvent.click(dialog.getByRole('button', { name: 'Reject entry' }));
  await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription('Control characters are not allowed.'));
});

test('an answer that was lost is asked for again with the same key', async () => {
  withEntry(anEntry());
  const keys: (string | null)[] = [];
  server.use(http.post('/api/submissions/41/approve/', ({ request }) => {
    keys.push(request.headers.get('Idempotency-Key'));
    if (keys.length === 1) return HttpResponse.error();
    withEntry(anEntry({ status: 'approved', decided_by: 'admin', decided_at: '2025-05-02T10:00:00+00:00' }));
    return HttpResponse.json({ submission: anEntry(), message: 'done' });
  }));
  render();
  await userEvent.click(await screen.findByRole('button', { name: 'Approve MH 12 AB 1234' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(await dialog.findByRole('button', { name: 'Approve entry' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('Silo cannot be reached.');
  await userEvent.click(dialog.getByRole('button', { name: 'Approve entry' }));
  expect(await screen.findByText('The entry of MH 12 AB 1234 is approved.')).toBeVisible();
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test('devices on board are matched, missing or foreign', async () => {
  const at = '2025-05-02T10:00:00+00:00';
  const boxes = [
    { serial_number: '202505AMP000001B', is_expected: true, scanned_at: at },
    { serial_number: '202505AMP000002B', is_expected: true, scanned_at: null },
    { serial_number: '202505AMP000003B', is_expected: false, scanned_at: at },
  ];
  const manifest = { expected: 2, matched: 1, missing: ['202505AMP000002B'], foreign: ['202505AMP000003B'], fits: false, boxes, unknown: ['202505AMP000002B'] };
  withEntry(anEntry({ manifest, status: 'completed', completed_by: 'gita', completed_at: at, completion_reason: 'One fell off' }));
  render();
  const items = await within(await screen.findByRole('list', { name: 'Devices on board' })).findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual(['202505AMP000003BNot on the list', '202505AMP000002BMissing', '202505AMP000001BMatch']);
  const part = region('Devices on board');
  expect(part.getByText('1 of 2 expected devices scanned, 1 not on the list.')).toBeVisible();
  expect(part.getByText(/“One fell off”/)).toBeVisible();
  expect(part.getByText('Not in our register: 202505AMP000002B')).toBeVisible();
});

test('a long manifest is shown in part until all of it is asked for', async () => {
  const boxes = Array.from({ length: 100 }, (_, number) => ({ serial_number: `202505AMP${String(number).padStart(6, '0')}B`, is_expected: true, scanned_at: null }));
  withEntry(anEntry({ manifest: { expected: 100, matched: 0, missing: [], foreign: [], fits: false, boxes } }));
  render();
  const list = await screen.findByRole('list', { name: 'Devices on board' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(60);
  expect(within(list).getAllByText('Not scanned')).toHaveLength(60);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 100' }));
  expect(within(list).getAllByRole('listitem')).toHaveLength(100);
});

test('a paper and the code are saved once the session is sure', async () => {
  withEntry(anEntry({ documents: [aDocument()] }));
  const saved: string[] = [];
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof HTMLAnchorElement) || !event.target.hasAttribute('download')) return;
    event.preventDefault();
    saved.push(event.target.getAttribute('href') ?? '');
  };
  // A link that hangs nowhere is clicked outside of the document.
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    this.addEventListener('click', onClick);
    click.call(this);
  };
  try {
    render();
    await userEvent.click(await screen.findByRole('button', { name: 'Download PUC certificate' }));
    await waitFor(() => expect(saved).toEqual(['/api/documents/9/download/']));
    await userEvent.click(screen.getByRole('button', { name: 'Save picture' }));
    await waitFor(() => expect(saved).toHaveLength(2));
    await userEvent.click(screen.getByRole('button', { name: /^Save as SVG/ }));
    await waitFor(() => expect(saved.slice(1)).toEqual(['/api/submissions/41/qr-download/', '/api/submissions/41/qr-download/?format=svg']));
  } finally {
    HTMLAnchorElement.prototype.click = click;
  }
});

test('customers read neutral words and decide nothing', async () => {
  asCustomer();
  withEntry(
    anEntry({ status: 'approved', decided_by: 'gate', decided_at: '2025-05-02T10:00:00+00:00', valid_until: '2025-05-03T10:00:00+00:00', is_expired: true, driver: aDriver({ is_blacklisted: true }) }),
    [ANNOUNCED, { ...ANNOUNCED, id: 2, action: 'SMS_SENT', actor: 'system' }, { ...ANNOUNCED, id: 3, action: 'APPROVED', actor: 'gate' }],
  );
  render();
  expect(await screen.findByText(`Approved by the gate on ${dayjs('2025-05-02T10:00:00+00:00').format('D MMM YYYY, HH:mm')}, but the pass was valid until ${dayjs('2025-05-03T10:00:00+00:00').format('D MMM YYYY, HH:mm')} only.`)).toBeVisible();
  expect(screen.getByText('Expired')).toBeVisible();
  expect(screen.queryByText('Blacklisted')).toBeNull();
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.queryByRole('button', { name: /^(Approve|Reject)/ })).toBeNull();
  expect(screen.getByRole('link', { name: 'My entries' })).toHaveAttribute('href', '/gate');
  expect(await region('History').findByText(/by the gate$/)).toBeVisible();
  expect(region('History').getByText(/by the system$/)).toBeVisible();
});

test.each(['99', 'x'])('an entry that is not there or somebody else\'s (%s) says so', async (id) => {
  server.use(http.get('/api/submissions/99/', () => refusal(404, 'not_found', 'There is no entry 99.')));
  render(id);
  expect(await screen.findByText('There is no such entry')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to the entries' })).toHaveAttribute('href', '/gate');
});
