/** Customers to choose from, and the one behind a code or a number. */
import { useQuery } from '@tanstack/react-query';
import type { components } from '../schema';
import { useChoices } from '../typeahead/useChoices';
import { readDirectory, type Customer } from './api';

const CHOICES = 10;
const WITH_CODE_IN_IT = 100;

async function find(search: string, limit: number, ordering?: string, signal?: AbortSignal): Promise<Customer[]> {
  const params = { search: search || undefined, limit, ordering, count: 'bounded' };
  return (await readDirectory<components['schemas']['CustomerPage']>('fetch-all/', params, signal)).results;
}

/** The customers that match, the newest without a text; asked once the field was entered. */
export const useCustomerChoices = (text: string, enabled: boolean) =>
  useChoices({
    words: ['customer_choices'], text, enabled, isLive: false,
    read: (search, signal) => find(search, CHOICES, undefined, signal),
  });

async function ofCode(code: number, signal: AbortSignal): Promise<Customer | null> {
  // Lowest code first: of those that hold these digits somewhere the customer itself is among the first.
  const found = await find(String(code), WITH_CODE_IN_IT, 'code', signal);
  return found.find((customer) => customer.code === code) ?? null;
}

/** The live customer that a mapping's code belongs to, null when the code is a script's own. Read once: the form is filled from it. */
export const useCustomerOfCode = (code: number | null) =>
  useQuery({
    queryKey: ['customer_of_code', code], queryFn: ({ signal }) => ofCode(code!, signal),
    enabled: code !== null, staleTime: Infinity, gcTime: 0,
  });

/** A live customer by its number; without data when it was deleted since. Read once: a form is filled from it. */
export const useCustomerOfId = (id: number | null) =>
  useQuery({
    queryKey: ['customer_of_id', id], queryFn: ({ signal }) => readDirectory<Customer>(`${id}/`, undefined, signal),
    enabled: id !== null, staleTime: Infinity, gcTime: 0,
  });
