/** What the page of one customer reads. Devices, orders and entries stand under the words of their lists, so that their events reach them. */
import { queryOptions, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { getEntries } from '../../shared/gate/api';
import { getCustomer, getHistory, getMappingsOf, getMerges, getOrdersOf, getSimilar, type Customer, type Part } from './api';
import { usePart } from './usePart';

export const factsQuery = (id: string) => queryOptions({ queryKey: ['customer', id, 'facts'], queryFn: ({ signal }) => getCustomer(id, signal) });

export const historyQuery = (id: string, part: Part) =>
  queryOptions({ queryKey: ['customer', id, 'history', part], queryFn: ({ signal }) => getHistory(id, part, signal) });

export const similarQuery = ({ id }: Customer) =>
  queryOptions({ queryKey: ['customer', String(id), 'similar'], queryFn: ({ signal }) => getSimilar(id, signal) });

export const mergesQuery = ({ id }: Customer) =>
  queryOptions({ queryKey: ['customer', String(id), 'merges'], queryFn: ({ signal }) => getMerges(id, signal) });

export const devicesQuery = ({ code }: Customer, part: Part) =>
  queryOptions({ queryKey: ['mappings', 'of', code, part], queryFn: ({ signal }) => getMappingsOf(code, part, signal) });

export const ordersQuery = ({ id }: Customer, part: Part) =>
  queryOptions({ queryKey: ['orders', 'of', id, part], queryFn: ({ signal }) => getOrdersOf(id, part, signal) });

/** A part begins where one of its pages does: sizes are those of the pager. */
export const entriesQuery = ({ id }: Customer, { offset, pageSize }: Part) => {
  const params = { customer: id, page: Math.floor(offset / pageSize) + 1, page_size: pageSize };
  return queryOptions({ queryKey: ['submissions', params], queryFn: ({ signal }) => getEntries(params, signal) });
};

/** Whether every part of the page has been read once: shown one by one they would push each other down. */
export function useIsWhole(customer: Customer): boolean {
  const [devices] = usePart('devices');
  const [orders] = usePart('orders');
  const [entries] = usePart('entries');
  const [history] = usePart('history');
  const [isWhole, setIsWhole] = useState(false);
  const isPending = useQueries({
    queries: [
      similarQuery(customer), mergesQuery(customer), devicesQuery(customer, devices), ordersQuery(customer, orders),
      entriesQuery(customer, entries), historyQuery(String(customer.id), history),
    ],
    combine: (parts) => parts.some((part) => part.isPending),
  });
  if (!isWhole && !isPending) setIsWhole(true);
  return isWhole;
}
