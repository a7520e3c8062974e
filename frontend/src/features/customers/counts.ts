/** How many devices, orders and gate entries a customer has, in words. */
import { useQuery } from '@tanstack/react-query';
import { getEntries } from '../../shared/gate/api';
import { countMappingsOf, countOrdersOf, type Count, type Customer } from './api';

/** Queries of the lists they count, so that whatever changes those counts anew. */
export const useMappingCount = ({ code }: Customer) =>
  useQuery({ queryKey: ['mappings', 'count', code], queryFn: ({ signal }) => countMappingsOf(code, signal) });

export const useOrderCount = ({ id }: Customer) =>
  useQuery({ queryKey: ['orders', 'count', id], queryFn: ({ signal }) => countOrdersOf(id, signal) });

export const useEntryCount = ({ id }: Customer) => {
  const params = { customer: id, page: 1, page_size: 1 };
  return useQuery({
    queryKey: ['submissions', params],
    queryFn: ({ signal }) => getEntries(params, signal),
    select: ({ count }): Count => ({ total: count, isBounded: false }),
  });
};

export function counted({ total, isBounded }: Count, one: string, many = `${one}s`): string {
  if (total === 0) return `no ${one}`;
  return `${total.toLocaleString('en')}${isBounded ? '+' : ''} ${total === 1 ? one : many}`;
}

const exactly = (total: number): Count => ({ total, isBounded: false });

/** "3 devices, 1 order and no gate entry": what a merge moved or its undoing gave back. */
export function belongings({ mappings, orders, submissions }: { mappings: number; orders: number; submissions: number }): string {
  return belongingsText(exactly(mappings), exactly(orders), exactly(submissions));
}

export function belongingsText(devices: Count, orders: Count, entries: Count): string {
  return `${counted(devices, 'device')}, ${counted(orders, 'order')} and ${counted(entries, 'gate entry', 'gate entries')}`;
}
