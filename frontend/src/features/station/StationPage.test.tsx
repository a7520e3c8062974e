import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import type { Entry } from '../../shared/gate/api';
import { aDocument, aDriver, anEntry } from '../../shared/gate/gate.fixture';
import { StationPage } from './StationPage';

const PASS = 'abc_def-ghi:jkl';
let asked: { payload: string; reason?: string }[] = [];
let scanned: string[] = [];

beforeEach(() => {
  asked = [];
  scanned = [];
});

/** A server that says this of every pass, and has let in these today. */
function withVerdict(status: number, body: object, admitted: Entry[] = []) {
  server.use(
    http.post('/api/submissions/verify/', async ({ request }) => {
      asked.push((await request.json()) as { payload: string });
      return HttpResponse.json(body, { status });
    }),
    http.get('/api/submissions/', ({ request }) => {
      expect(new URL(request.url).searchParams.get('completed_from')).toBe(new Date(new Date().setHours(0, 0, 0, 0)).toISOString());
      return HttpResponse.json({ count: admitted.length, next: null, previous: null, results: admitted });
    }),
  );
}

const refused = (reason: string, submission: Entry | null) => ({ status: 'conflict', message: 'No.', error: 'No.', valid: false, reason, submission });

async function station() {
  const view = renderPage(<StationPage />, { path: '/gate/station' });
  await waitFor(() => expect(screen.getByLabelText('Code of the pass')).toHaveFocus());
  return view;
}

const panel = () => screen.getByRole('region', { name: 'Pass' });
/** What a screen reader is told. */
const told = () => screen.getAllByRole('status').map(({ textContent }) => textContent).join(' ');

async function scan(text: string) {
  await userEvent.keyboard(`${text}{Enter}`);
}

test('a good pass: plate, people and papers, for eyes and ears', async () => {
  const entry = anEntry({ status: 'completed', documents: [aDocument(), aDocument({ id: 10, is_expired: true })], helper_name: 'Meera Iyer' });
  withVerdict(200, { valid: true, submission: entry });
  await station();
  await scan(PASS);
  expect(await within(panel()).findByText('Let in')).toBeVisible();
  expect(panel()).toHaveTextContent('MH 12 AB 1234');
  expect(panel()).toHaveTextContent('Ravi Patil with Meera Iyer');
  expect(panel()).toHaveTextContent('2 papers, 1 expired');
  expect(told()).toContain('Let in. MH 12 AB 1234. Ravi Patil with Meera Iyer 2 papers, 1 expired');
  expect(asked).toEqual([{ payload: PASS }]);
  expect(screen.getByLabelText('Code of the pass')).toHaveValue('');
});

test('no pass is taken behind a dialog, where nobody would see the answer', async () => {
  withVerdict(200, { valid: true, submission: anEntry({ status: 'completed' }) });
  await station();
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  dialog.tabIndex = -1;
  document.body.append(dialog);
  dialog.focus();
  await scan(PASS);
  expect(asked).toEqual([]);
  dialog.remove();
  await scan(PASS);
  expect(await within(panel()).findByText('Let in')).toBeVisible();
  expect(asked).toEqual([{ payload: PASS }]);
});

test.each([
  ['used', anEntry({ status: 'completed', completed_by: 'gita', completed_at: '2025-05-01T10:00:00Z' }), ['Already used', 'By gita at 1 May']],
  ['pending', anEntry(), ['Not approved yet']],
  ['rejected', anEntry({ status: 'rejected', reject_reason: 'Wrong day' }), ['Rejected', 'Wrong day']],
  ['blacklisted', anEntry({ driver: aDriver({ is_blacklisted: true, blacklist_reason: 'Left without paying' }) }), ['Blacklisted', 'Ravi Patil: Left without paying']],
  ['expired', anEntry({ valid_until: '2025-05-08T10:00:00Z' }), ['Expired', 'Valid until 8 May']],
  ['forged', null, ['Not one of our passes']],
] as const)('%s is told in few words', async (reason, entry, words) => {
  withVerdict(reason === 'forged' || reason === 'expired' ? 400 : 409, refused(reason, entry));
  await station();
  await scan(PASS);
  for (const text of words) await waitFor(() => expect(panel()).toHaveTextContent(text));
  expect(within(panel()).queryByText('Let in')).toBeNull();
  await userEvent.keyboard('{Escape}');
  expect(panel()).toHaveTextContent('Ready');
});

test('a refusal without a verdict is shown as it is', async () => {
  withVerdict(400, { status: 'error', message: 'The payload is too long.' });
  await station();
  await scan(PASS);
  await waitFor(() => expect(panel()).toHaveTextContent('The payload is too long.'));
});

test('a scan that begins on a button lands in the field and presses nothing', async () => {
  withVerdict(400, refused('forged', null));
  await station();
  const sound = screen.getByRole('button', { name: 'Sound' });
  sound.focus();
  await scan(PASS);
  await waitFor(() => expect(asked).toEqual([{ payload: PASS }]));
  expect(sound).toHaveAttribute('aria-pressed', 'true');
});

test('offline it says so, and takes no scan', async () => {
  withVerdict(200, { valid: true, submission: anEntry() });
  await station();
  const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  fireEvent.offline(window);
  await waitFor(() => expect(panel()).toHaveTextContent('Nobody can be let in'));
  await scan(PASS);
  expect(screen.getByLabelText('Code of the pass')).toHaveValue('');
  Object.defineProperty(navigator, 'onLine', { ...online, configurable: true });
  fireEvent.online(window);
  await waitFor(() => expect(panel()).toHaveTextContent('Ready'));
  expect(asked).toEqual([]);
});

test('switching the sound off stays, and nobody is asked to touch the page then', async () => {
  withVerdict(200, {});
  const { unmount } = await station();
  expect(screen.getByText(/Touch the page once/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Sound' }));
  expect(screen.queryByText(/Touch the page once/)).toBeNull();
  unmount();
  await station();
  expect(screen.getByRole('button', { name: 'Sound' })).toHaveAttribute('aria-pressed', 'false');
});

test('a page without https says why there is no camera', async () => {
  withVerdict(200, {});
  await station();
  await userEvent.click(screen.getByRole('button', { name: 'Camera' }));
  expect(await screen.findByText(/needs an https address/)).toBeVisible();
});

test('whom the gate let in today', async () => {
  withVerdict(200, {}, [anEntry({ id: 7, status: 'completed', completed_at: new Date().toISOString() })]);
  await station();
  const today = screen.getByRole('region', { name: 'Let in today' });
  expect(await within(today).findByRole('link', { name: /MH 12 AB 1234 Ravi Patil/ })).toHaveAttribute('href', '/gate/entries/7');
  expect(today).toHaveTextContent('Let in today: 1');
});

const SERIAL = '202505AMP000001B';
const counting = (hasBox: boolean) => anEntry({
  status: 'approved', has_manifest: true,
  manifest: {
    expected: 1, matched: hasBox ? 1 : 0, missing: hasBox ? [] : [SERIAL], foreign: [], fits: hasBox,
    boxes: [{ serial_number: SERIAL, is_expected: true, scanned_at: hasBox ? '2025-05-01T10:00:00Z' : null }],
  },
});

/** What the server says of the one box. */
const brief = (hasBox: boolean) => ({
  box: { serial_number: SERIAL, is_expected: true, scanned_at: hasBox ? '2025-05-01T10:00:00Z' : null },
  counts: { expected: 1, matched: hasBox ? 1 : 0, foreign: 0, fits: hasBox },
});

test('a scan into the reason is a box, and the reason stays as it was typed', async () => {
  withVerdict(409, refused('manifest', counting(false)));
  server.use(http.post('/api/submissions/41/boxes/', async ({ request }) => {
    scanned.push(((await request.json()) as { serial_number: string }).serial_number);
    expect(new URL(request.url).searchParams.get('brief')).toBe('1');
    return HttpResponse.json({ result: 'match', ...brief(true) });
  }));
  await station();
  await scan(PASS);
  await userEvent.click(await screen.findByRole('button', { name: 'Let in all the same…' }));
  const reason = screen.getByLabelText('Why do the boxes not fit?');
  await userEvent.type(reason, 'One');
  // A scanner's keys, each with its character; slower than this no scanner types, however busy the machine.
  let at = new Event('now').timeStamp + 10_000;
  for (const key of [...SERIAL, 'Enter']) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: (at += 2) });
    if (reason.dispatchEvent(event) && key.length === 1) fireEvent.input(reason, { target: { value: `${(reason as HTMLTextAreaElement).value}${key}` } });
  }
  await waitFor(() => expect(scanned).toEqual([SERIAL]));
  expect(await screen.findByText(`${SERIAL} fits`)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Complete' })).toBeEnabled();
  expect(told()).toContain('1 of 1 boxes scanned');
});

test('a reason that was typed goes with the pass', async () => {
  withVerdict(409, refused('manifest', counting(false)));
  await station();
  await scan(PASS);
  await userEvent.click(await screen.findByRole('button', { name: 'Let in all the same…' }));
  expect(screen.getByRole('button', { name: 'Let in with this reason' })).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Why do the boxes not fit?'), 'One box\nfell off');
  withVerdict(200, { valid: true, submission: anEntry({ status: 'completed' }) });
  await userEvent.click(screen.getByRole('button', { name: 'Let in with this reason' }));
  expect(await within(panel()).findByText('Let in')).toBeVisible();
  expect(asked.at(-1)).toEqual({ payload: PASS, reason: 'One box fell off' });
});

test('taking a scan back, and one that cannot be', async () => {
  withVerdict(409, refused('manifest', counting(true)));
  server.use(http.delete(`/api/submissions/41/boxes/${SERIAL}/`, () => refusal(404, 'not_found', 'This box was not scanned.'), { once: true }));
  await station();
  await scan(PASS);
  await userEvent.click(await screen.findByRole('button', { name: `Undo scan of ${SERIAL}` }));
  expect(await screen.findByText(`${SERIAL}: This box was not scanned.`)).toBeVisible();
  server.use(http.delete(`/api/submissions/41/boxes/${SERIAL}/`, () => HttpResponse.json(brief(false))));
  await userEvent.click(screen.getByRole('button', { name: `Undo scan of ${SERIAL}` }));
  expect(await screen.findByText(`${SERIAL} is taken back`)).toBeVisible();
  expect(screen.getByRole('region', { name: 'Missing' })).toHaveTextContent(SERIAL);
});
