import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect } from 'vitest';
import type { Customer } from './api';

export function aCustomer(over: Partial<Customer> = {}): Customer {
  const { first_name = 'Meera', last_name = 'Iyer' } = over;
  return {
    id: 5, code: 100_005, first_name, last_name, full_name: `${first_name} ${last_name}`.trim(), phone_number: '+919876543210',
    date_of_birth: '1990-05-31', age: 35, company: 'Lotus Stores', email: '', created_at: '2025-05-01T10:00:00+00:00',
    updated_at: '2025-05-01T10:00:00+00:00', deleted_at: null, deleted_by: null, merged_into: null, ...over,
  };
}

const textOf = ({ full_name, company, code, phone_number }: Customer) => `${full_name} ${company} ${code} ${phone_number}`.toLowerCase();

const told = (data: unknown) => ({ status: 'Success', message: 'Done', errors: [], data });

/** Answers of a directory that holds these customers; `asked` collects what was searched for, `added` what was added. */
export function aDirectory(customers: Customer[]) {
  const asked: string[] = [];
  const added: unknown[] = [];
  const handlers = [
    http.get('/api/v1/customers/fetch-all/', ({ request }) => {
      const search = new URL(request.url).searchParams.get('search')?.toLowerCase() ?? '';
      asked.push(search);
      const results = customers.filter((customer) => textOf(customer).includes(search));
      return HttpResponse.json(told({ count: results.length, next: null, previous: null, results }));
    }),
    http.get('/api/v1/customers/similar/', () => HttpResponse.json(told([]))),
    http.post('/api/v1/customers/add/', async ({ request }) => {
      const fields = (await request.json()) as Partial<Customer>;
      added.push(fields);
      return HttpResponse.json(told(aCustomer({ id: 9, code: 100_009, last_name: '', company: '', ...fields })), { status: 201 });
    }),
    http.get('/api/v1/customers/:id/', ({ params }) => {
      const found = customers.find(({ id }) => id === Number(params.id));
      return found
        ? HttpResponse.json(told(found))
        : HttpResponse.json({ status: 'Failure', message: 'Customer does not exist', errors: [], data: null }, { status: 404 });
    }),
  ];
  return { handlers, asked, added };
}

/** Types into the field that is there and takes the choice once it answers what was typed. */
export async function chooseCustomer(text: string, name: RegExp, label: RegExp | string = /^Customer/): Promise<void> {
  await userEvent.type(screen.getByRole('combobox', { name: label }), text);
  await waitFor(() => expect(screen.getByRole('option', { name })).not.toHaveAttribute('aria-disabled'));
  await userEvent.click(screen.getByRole('option', { name }));
}
