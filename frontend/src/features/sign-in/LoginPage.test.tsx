import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, test } from 'vitest';

import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { LoginPage } from './LoginPage';
import { nextPath } from './nextPath';

const ASHA = { id: 1, username: 'asha', email: 'asha@example.com', role: 'production', is_verified: true, actions: ['view_devices'] };
const SITE = { signup_roles: ['employee'], signup_default_role: 'employee', signup_requires_verification: false, time_zone: 'UTC', demo: false };

function loginAnswers(answer: (body: unknown) => Response) {
  server.use(http.post('/sil/login/', async ({ request }) => answer(await request.json())));
}

async function signInAs(username: string, password: string) {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('User name or e-mail'), username);
  await user.type(screen.getByLabelText('Password'), password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

beforeEach(() => server.use(http.get('/sil/site_settings/', () => HttpResponse.json(SITE))));

test('signs in and goes where the person wanted to go', async () => {
  let sent: unknown;
  loginAnswers((body) => {
    sent = body;
    return HttpResponse.json({ message: 'Welcome', user: ASHA });
  });
  const { router } = renderPage(<LoginPage />, { path: '/login', at: '/login?next=%2Fdevices%3Fsearch%3D2025' });
  await signInAs(' asha ', 'secret-words');
  await screen.findByText('elsewhere');
  expect(sent).toEqual({ username: 'asha', password: 'secret-words' });
  expect(router.state.location).toMatchObject({ pathname: '/devices', search: '?search=2025' });
  expect(JSON.stringify(localStorage)).not.toContain('secret-words');
});

test.each([
  ['a wrong password', () => refusal(401, 'unauthenticated', 'Invalid credentials'), /password is wrong/],
  ['an account not verified', () => refusal(401, 'unauthenticated', 'User is not verified'), /waits for an admin to verify/],
  ['a disabled account', () => refusal(403, 'denied', 'Account is inactive'), /is disabled/],
  [
    'too many attempts',
    () => HttpResponse.json({ status: 'throttled', message: 'x' }, { status: 429, headers: { 'Retry-After': '840' } }),
    /Try again in 14 minutes/,
  ],
  ['a database that is away', () => refusal(503, 'unavailable', 'x'), /database is away/],
  ['no answer', () => HttpResponse.error(), /cannot be reached/],
])('tells %s in a sentence', async (_name, answer, told) => {
  loginAnswers(answer);
  renderPage(<LoginPage />, { path: '/login' });
  await signInAs('asha', 'secret-words');
  expect(await screen.findByRole('alert')).toHaveTextContent(told);
  await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus());
  expect(screen.getByLabelText('Password')).toHaveValue('');
  expect(screen.getByLabelText('User name or e-mail')).toHaveValue('asha');
});

test('asks for what is missing without asking the server', async () => {
  renderPage(<LoginPage />, { path: '/login' });
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('Enter your password.')).toBeInTheDocument();
  expect(screen.getByLabelText('User name or e-mail')).toHaveAccessibleDescription('Enter your user name or e-mail address.');
});

test('shows and hides the password', async () => {
  renderPage(<LoginPage />, { path: '/login' });
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password');
  await userEvent.click(screen.getByRole('button', { name: 'Show or hide: Password' }));
  expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text');
});

test('with demo data one click fills in an account', async () => {
  server.use(http.get('/sil/site_settings/', () => HttpResponse.json({ ...SITE, demo: true })));
  renderPage(<LoginPage />, { path: '/login' });
  await userEvent.click(await screen.findByRole('button', { name: 'sales' }));
  expect(screen.getByLabelText('User name or e-mail')).toHaveValue('sales');
  expect(screen.getByLabelText('Password')).toHaveValue('silo-sales-demo');
});

test('whoever is signed in already goes on', async () => {
  localStorage.setItem('silo-name', 'admin');
  renderPage(<LoginPage />, { path: '/login' });
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
});

test.each([
  ['?next=/devices', '/devices'],
  ['?next=https://evil.example/x', '/'],
  ['?next=//evil.example', '/'],
  ['?next=/\\evil.example', '/'],
  ['?next=javascript:alert(1)', '/'],
  ['?next=/login', '/'],
  ['', '/'],
])('the address %s leads to %s', (search, path) => {
  expect(nextPath(search)).toBe(path);
});
