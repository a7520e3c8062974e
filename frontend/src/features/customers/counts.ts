/** How many devices and orders a customer has, in words. */
import { useQuery } from '@tanstack/react-query';
import { countMappingsOf, countOrdersOf, type Count, type Customer } from './api';

/** Queries of the lists they count, so that whatever changes those counts anew. */
export const useMappingCount = ({ code }: Customer) =>
  useQuery({ queryKey: ['mappings', 'count', code], queryFn: ({ signal }) => countMappingsOf(code, signal) });

export const useOrderCount = ({ id }: Customer) =>
  useQuery({ queryKey: ['orders', 'count', id], queryFn: ({ signal }) => countOrdersOf(id, signal) });

export function counted({ total, isBounded }: Count, one: string, many = `${one}s`): string {
  if (total === 0) return `no ${one}`;
  return `${total.toLocaleString('en')}${isBounded ? '+' : ''} ${total === 1 ? one : many}`;
}

export const countOf = (total: number, one: string) => counted({ total, isBounded: false }, one);
