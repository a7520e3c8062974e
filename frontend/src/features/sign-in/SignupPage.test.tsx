import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, test } from 'vitest';

import { renderPage } from '../../../tests/renderPage';
import { refusal, server } from '../../../tests/server';
import { SignupPage } from './SignupPage';

const DORA = { id: 9, username: 'dora', email: 'dora@example.com', role: 'sales', is_verified: true, actions: [] };

let sent: Record<string, unknown>[] = [];

function siteIs(requiresVerification: boolean) {
  sent = [];
  server.use(
    http.get('/sil/site_settings/', () =>
      HttpResponse.json({
        signup_roles: ['employee', 'production', 'sales', 'customer'],
        signup_default_role: 'employee',
        signup_requires_verification: requiresVerification,
        time_zone: 'Asia/Kolkata',
        demo: false,
      })),
    http.post('/sil/signup/', async ({ request }) => {
      sent.push((await request.json()) as Record<string, unknown>);
      return HttpResponse.json({ message: 'created', user: DORA }, { status: 201 });
    }),
    http.post('/sil/login/', () => HttpResponse.json({ message: 'Welcome', user: DORA })),
  );
}

async function fillIn({ again = 'four plain words' } = {}) {
  const user = userEvent.setup();
  await screen.findByRole('option', { name: /^Sales/ });
  await user.type(screen.getByLabelText('User name'), 'dora');
  await user.type(screen.getByLabelText('E-mail'), 'dora@example.com');
  await user.type(screen.getByLabelText('Password'), 'four plain words');
  await user.type(screen.getByLabelText('Password again'), again);
  return user;
}

test('makes the account and signs in at once', async () => {
  siteIs(false);
  const { router } = renderPage(<SignupPage />, { path: '/signup' });
  const user = await fillIn();
  await user.selectOptions(screen.getByLabelText('Role'), 'sales');
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  await screen.findByText('elsewhere');
  expect(router.state.location.pathname).toBe('/');
  expect(sent).toEqual([{
    username: 'dora', mailid: 'dora@example.com', password: 'four plain words', cpassword: 'four plain words', role: 'sales',
  }]);
});

test('offers the roles of the site and starts with its default', async () => {
  siteIs(false);
  renderPage(<SignupPage />, { path: '/signup' });
  await screen.findByRole('option', { name: /^Sales/ });
  expect(screen.getByLabelText('Role')).toHaveValue('employee');
  expect(screen.getAllByRole('option')).toHaveLength(4);
});

test('says that an admin has to verify the account', async () => {
  siteIs(true);
  renderPage(<SignupPage />, { path: '/signup' });
  const user = await fillIn();
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  expect(await screen.findByRole('heading', { name: 'Account created' })).toBeInTheDocument();
  expect(screen.getByText(/An admin must verify dora/)).toBeInTheDocument();
});

test('tells differing passwords beside the field and sends nothing', async () => {
  siteIs(false);
  renderPage(<SignupPage />, { path: '/signup' });
  const user = await fillIn({ again: 'five plain words' });
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  expect(await screen.findByText('The two passwords differ.')).toBeInTheDocument();
  expect(sent).toEqual([]);
});

test('puts the errors of the server beside their fields', async () => {
  siteIs(false);
  server.use(
    http.post('/sil/signup/', () => refusal(400, 'error', 'Validation error', { username: ['This name is taken.'] })),
  );
  renderPage(<SignupPage />, { path: '/signup' });
  const user = await fillIn();
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  expect(await screen.findByText('This name is taken.')).toBeInTheDocument();
  expect(screen.getByLabelText('User name')).toBeInvalid();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a refusal that names no field is told above the form', async () => {
  siteIs(false);
  server.use(http.post('/sil/signup/', () => refusal(400, 'error', 'This role is not offered.')));
  renderPage(<SignupPage />, { path: '/signup' });
  const user = await fillIn();
  await user.click(screen.getByRole('button', { name: 'Sign up' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This role is not offered.');
});
