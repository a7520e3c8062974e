import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { renderPage } from '../../../tests/renderPage';
import { refusal, server, signedInAs } from '../../../tests/server';
import type { Customer } from './api';
import { CustomerPicker } from './CustomerPicker';
import { aCustomer, aDirectory, chooseCustomer } from './directory.fixture';
import { NOBODY, startOf } from './picked';

const MEERA = aCustomer();
const ARUN = aCustomer({ id: 6, code: 42, first_name: 'Arun', last_name: 'Iyer', company: '', phone_number: null });

/** A form with the picker between two fields, and what it holds. */
function Form() {
  const [picked, setPicked] = useState(NOBODY);
  return (
    <form aria-label="Form" onSubmit={(event) => { event.preventDefault(); throw new Error('The form was sent.'); }}>
      <CustomerPicker value={picked} onChange={setPicked} />
      <input aria-label="Next" />
      <output aria-label="Held">{picked.customer ? picked.customer.code : 'nobody'}</output>
    </form>
  );
}

function withDirectory(customers: Customer[] = [MEERA, ARUN]) {
  const directory = aDirectory(customers);
  server.use(...directory.handlers);
  renderPage(<Form />);
  return directory;
}

const field = () => screen.getByRole('combobox', { name: 'Customer' });
const held = () => screen.getByLabelText('Held').textContent;
const optionNames = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

test('nothing is asked before the field is entered; then the first customers are offered, with all that tells them apart', async () => {
  const { asked } = withDirectory();
  await new Promise((done) => setTimeout(done, 300));
  expect(asked).toEqual([]);
  await userEvent.click(field());
  await screen.findByRole('option', { name: /Meera Iyer/ });
  expect(asked).toEqual(['']);
  expect(optionNames()).toEqual(['Meera IyerLotus Stores · Code 100005 · +91 98765 43210', 'Arun IyerCode 42', 'Add customer …']);
});

test('arrow keys and Enter choose; the form is not sent and shows who it is', async () => {
  withDirectory();
  await userEvent.type(field(), 'arun');
  await waitFor(() => expect(optionNames()).toEqual(['Arun IyerCode 42', 'Add customer “arun” …']));
  await userEvent.keyboard('{Enter}');
  expect(held()).toBe('nobody');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(held()).toBe('42');
  expect(field()).toHaveValue('Arun Iyer');
  expect(field()).toHaveAccessibleDescription('Code 42');
  expect(screen.queryByRole('listbox')).toBeNull();
  await userEvent.keyboard('{Enter}');
});

test('another letter means that nobody is chosen any more', async () => {
  withDirectory();
  await chooseCustomer('43210', /Meera Iyer/);
  expect(held()).toBe('100005');
  await userEvent.type(field(), 'x');
  expect(held()).toBe('nobody');
  expect(field()).toHaveValue('Meera Iyerx');
});

test('a late answer to an earlier text never becomes a choice', async () => {
  server.use(http.get('/api/v1/customers/fetch-all/', async ({ request }) => {
    const search = new URL(request.url).searchParams.get('search');
    if (search === 'meera') await delay(600);
    const results = { meera: [MEERA], arun: [ARUN] }[search ?? ''] ?? [];
    return HttpResponse.json({ status: 'Success', message: '', errors: [], data: { count: 1, results } });
  }));
  renderPage(<Form />);
  await userEvent.type(field(), 'meera');
  await new Promise((done) => setTimeout(done, 300));
  expect(screen.getByText('Searching…')).toBeVisible();
  await userEvent.clear(field());
  await userEvent.type(field(), 'arun');
  await screen.findByRole('option', { name: /Arun Iyer/ });
  await new Promise((done) => setTimeout(done, 600));
  expect(optionNames()).toEqual(['Arun IyerCode 42', 'Add customer “arun” …']);
});

test('what answered an earlier text cannot be chosen while the new one is on its way', async () => {
  withDirectory();
  await userEvent.click(field());
  await screen.findByRole('option', { name: /Meera Iyer/ });
  fireEvent.change(field(), { target: { value: 'arun' } });
  await userEvent.click(screen.getByRole('option', { name: /Meera Iyer/ }));
  expect(held()).toBe('nobody');
});

test('what was marked in one list is not chosen by its place in the next', async () => {
  withDirectory();
  await userEvent.type(field(), 'arun');
  await waitFor(() => expect(optionNames()).toEqual(['Arun IyerCode 42', 'Add customer “arun” …']));
  fireEvent.change(field(), { target: { value: '' } });
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { name: /^Add customer/ })).toHaveAttribute('data-combobox-selected');
  await waitFor(() => expect(optionNames()).toHaveLength(3));
  await userEvent.keyboard('{Enter}');
  expect(held()).toBe('nobody');
});

test('none found is told, and so is a directory that is away', async () => {
  withDirectory();
  await userEvent.type(field(), 'zzz');
  expect(await screen.findByText('No customer matches.')).toBeVisible();
  expect(optionNames()).toEqual(['Add customer “zzz” …']);
  server.use(http.get('/api/v1/customers/fetch-all/', () => refusal(503, 'unavailable', 'away')));
  await userEvent.type(field(), 'y');
  expect(await screen.findByText(/database is away/)).toBeVisible();
});

test('whoever may not change the directory is not offered to', async () => {
  server.use(signedInAs('production', ['view_customers']));
  withDirectory();
  await userEvent.click(field());
  await screen.findByRole('option', { name: /Meera Iyer/ });
  expect(optionNames()).toHaveLength(2);
});

test('a customer is added on the way, starts with what was typed and is chosen; the focus goes on', async () => {
  const { added } = withDirectory();
  await userEvent.type(field(), 'Zoya Mirza');
  await userEvent.click(await screen.findByRole('option', { name: 'Add customer “Zoya Mirza” …' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByLabelText(/First name/)).toHaveValue('Zoya');
  expect(within(dialog).getByLabelText(/Last name/)).toHaveValue('Mirza');
  fireEvent.change(within(dialog).getByLabelText(/Phone number/), { target: { value: '98765 00000' } });
  fireEvent.change(within(dialog).getByLabelText(/Date of birth/), { target: { value: '1990-01-01' } });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add customer' }));
  await waitFor(() => expect(held()).toBe('100009'));
  expect(field()).toHaveValue('Zoya Mirza');
  expect(added).toHaveLength(1);
  await waitFor(() => expect(screen.getByLabelText('Next')).toHaveFocus());
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('adding somebody else than the chosen one starts with nothing of that one', async () => {
  withDirectory();
  await chooseCustomer('arun', /Arun Iyer/);
  await userEvent.click(field());
  await userEvent.click(await screen.findByRole('option', { name: 'Add customer …' }));
  expect(within(await screen.findByRole('dialog')).getByLabelText(/First name/)).toHaveValue('');
});

test('a form that was left changes nothing and gives the focus back', async () => {
  const { added } = withDirectory();
  await userEvent.type(field(), 'Zoya');
  await userEvent.click(await screen.findByRole('option', { name: /Add customer/ }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(field()).toHaveFocus());
  expect(field()).toHaveValue('Zoya');
  expect(held()).toBe('nobody');
  expect(added).toEqual([]);
});

test.each([
  ['', {}],
  [' 98765 43210 ', { phone_number: '98765 43210' }],
  ['+44 (20) 7946-0018', { phone_number: '+44 (20) 7946-0018' }],
  ['Zoya', { first_name: 'Zoya', last_name: '' }],
  ['Anne  Marie de Souza', { first_name: 'Anne', last_name: 'Marie de Souza' }],
])('%j starts a new customer with %j', (text, fields) => {
  expect(startOf(text)).toEqual(fields);
});
