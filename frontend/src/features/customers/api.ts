/** What the customer pages ask of the server. */
import { changeDirectory, readDirectory, type Customer, type Similar } from '../../shared/customers/api';
import { http } from '../../shared/http';
import type { components } from '../../shared/schema';

export type { Customer, Similar };

type Shapes = components['schemas'];
export type CustomerMapping = Shapes['MappingRow'];
export type CustomerOrder = Shapes['OrderRow'];

export type CustomerEvent = Shapes['CustomerHistoryRow'];
export type Merge = Shapes['MergeRow'];
export type UndoneMerge = Shapes['UndoneMerge'];
export type Duplicate = Shapes['DuplicateRow'];
type MappingPage = Pick<Shapes['Mappings'], 'data' | 'totalCount' | 'totalIsBounded'>;

export interface Part {
  offset: number;
  pageSize: number;
}

/** A total that the server may have stopped counting at 10,000. */
export interface Count {
  total: number;
  isBounded: boolean;
}

export type CustomerParams = Record<string, string | number | undefined>;

export const getCustomers = (params: CustomerParams, signal?: AbortSignal) =>
  readDirectory<Shapes['CustomerPage']>('fetch-all/', { ...params, count: 'bounded' }, signal);

export const getCustomer = (id: string, signal?: AbortSignal) =>
  readDirectory<Customer>(`${encodeURIComponent(id)}/`, undefined, signal);

export const deleteCustomer = (id: number) => changeDirectory<unknown>('delete', `${id}/delete/`);
export const restoreCustomer = (id: number) => changeDirectory<Customer>('post', `${id}/restore/`, {});

export const getHistory = (id: string, { offset, pageSize }: Part, signal?: AbortSignal) =>
  readDirectory<Shapes['CustomerHistoryPage']>(`${encodeURIComponent(id)}/history/`, { limit: pageSize, offset }, signal);

export const getSimilar = (id: number, signal?: AbortSignal) => readDirectory<Similar[]>(`${id}/similar/`, undefined, signal);
export const getMerges = (id: number, signal?: AbortSignal) => readDirectory<Merge[]>(`${id}/merges/`, undefined, signal);

/** The other one goes into the kept one. */
export const mergeCustomers = (kept: number, other: number, key: string) =>
  changeDirectory<Shapes['MergedCustomer']>('post', `${kept}/merge/`, { customer: other }, key);
export const undoMerge = (merge: number) => changeDirectory<UndoneMerge>('post', `merges/${merge}/undo/`, {});

export const getDuplicates = ({ offset, pageSize }: Part, signal?: AbortSignal) =>
  readDirectory<Shapes['DuplicatePage']>('duplicates/', { limit: pageSize, offset }, signal);

const dismissal = (pair: string) => `duplicates/${encodeURIComponent(pair)}/dismiss/`;

export const dismissDuplicate = (pair: string) => changeDirectory<unknown>('post', dismissal(pair), {});

/** Sent while the page goes away: outlives it, and nobody is left to read the answer. */
export function dismissOnLeaving(pair: string): void {
  void fetch(`/api/v1/customers/${dismissal(pair)}`, {
    method: 'POST', keepalive: true, credentials: 'same-origin', headers: { 'Content-Type': 'application/json' }, body: '{}',
  });
}

export async function getMappingsOf(code: number, { offset, pageSize }: Part, signal?: AbortSignal): Promise<MappingPage> {
  // Newest first, as they are mapped.
  const params = { customerCode: code, pageNumber: offset, pageSize, sortingOrderIndex: 6, sortingOrderDirection: 1, count: 'bounded' };
  const { data } = await http.get<MappingPage>('/sil/get_customer_mappings/', { params, signal });
  return data;
}

export async function getOrdersOf(customer: number, { offset, pageSize }: Part, signal?: AbortSignal): Promise<Shapes['OrderPage']> {
  const { data } = await http.get<Shapes['OrderPage']>('/api/orders/', { params: { customer, limit: pageSize, offset }, signal });
  return data;
}

const ONE: Part = { offset: 0, pageSize: 1 };

export async function countMappingsOf(code: number, signal?: AbortSignal): Promise<Count> {
  const { totalCount, totalIsBounded = false } = await getMappingsOf(code, ONE, signal);
  return { total: totalCount, isBounded: totalIsBounded };
}

export const countOrdersOf = async (customer: number, signal?: AbortSignal): Promise<Count> =>
  ({ total: (await getOrdersOf(customer, ONE, signal)).count, isBounded: false });
