import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';

import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { AccountPage } from './AccountPage';
import { browserName } from './browserName';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const session = (id: number, user_agent: string, current: boolean) => ({
  id, created: '2025-05-02T08:00:00+00:00', last_seen: '2025-05-02T09:00:00+00:00', ip: '10.0.0.7', user_agent, current,
});

let sessions = [session(1, FIREFOX, true), session(2, 'curl/8.5.0', false)];

beforeEach(() => {
  sessions = [session(1, FIREFOX, true), session(2, 'curl/8.5.0', false)];
  server.use(
    http.get('/sil/api_tokens/', () => HttpResponse.json({ data: [] })),
    http.get('/sil/sessions/', () => HttpResponse.json({ data: sessions })),
    http.delete('/sil/sessions/:id/', ({ params }) => {
      sessions = sessions.filter(({ id }) => id !== Number(params.id));
      return HttpResponse.json({ message: 'ended', status: 'success' });
    }),
  );
});

async function changePassword() {
  const user = userEvent.setup();
  renderPage(<AccountPage />);
  await user.type(screen.getByLabelText('Present password'), 'old words');
  await user.type(screen.getByLabelText('New password'), 'four plain words');
  await user.type(screen.getByLabelText('New password again'), 'four plain words');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
}

test('changes the password and empties the form', async () => {
  let sent: unknown;
  server.use(
    http.post('/sil/change_password/', async ({ request }) => {
      sent = await request.json();
      return HttpResponse.json({ message: 'changed', status: 'success' });
    }),
  );
  await changePassword();
  expect(await screen.findByText(/Password changed/)).toBeInTheDocument();
  expect(sent).toEqual({ old_password: 'old words', password: 'four plain words', cpassword: 'four plain words' });
  await waitFor(() => expect(screen.getByLabelText('Present password')).toHaveValue(''));
});

test('tells a wrong present password beside its field', async () => {
  server.use(http.post('/sil/change_password/', () => refusal(400, 'error', 'x', { old_password: ['This is not your password.'] })));
  await changePassword();
  expect(await screen.findByText('This is not your password.')).toBeInTheDocument();
});

test('marks the present session and ends another after asking', async () => {
  const user = userEvent.setup();
  renderPage(<AccountPage />);
  expect(await screen.findByText('This session')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^End curl/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'End' }));
  expect(await screen.findByText('The session was ended.')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByText('curl')).not.toBeInTheDocument());
});

test('names browsers and scripts', () => {
  expect(browserName(FIREFOX)).toBe('Firefox on Linux');
  expect(browserName('curl/8.5.0')).toBe('curl');
  expect(browserName('')).toBe('Unknown program');
});
