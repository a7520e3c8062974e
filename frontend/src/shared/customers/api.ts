/** The customer directory as every page sees it: one customer, adding and changing one, and who may be the same. */
import { http, withIdempotencyKey } from '../http';
import type { components } from '../schema';

type Shapes = components['schemas'];
export type Customer = Shapes['CustomerRow'];
/** As a form holds them: what is not known is empty. */
export type CustomerFields = Required<Shapes['CustomerInputRequest']>;
export type Similar = Shapes['SimilarRow'];

interface Envelope<T> {
  data: T;
}

type Params = Record<string, string | number | undefined>;

/** A read of the directory, out of its envelope. */
export async function readDirectory<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  const { data } = await http.get<Envelope<T>>(`/api/v1/customers/${path}`, { params, signal });
  return data.data;
}

/** A change in the directory, out of its envelope. */
export async function changeDirectory<T>(method: 'post' | 'patch' | 'delete', path: string, body?: object, key?: string): Promise<T> {
  const config = key ? withIdempotencyKey(key) : {};
  const { data } = await http.request<Envelope<T>>({ method, url: `/api/v1/customers/${path}`, data: body, ...config });
  return data.data;
}

export const addCustomer = (fields: Partial<CustomerFields>) => changeDirectory<Customer>('post', 'add/', fields);

/** Takes only what was changed: the rest may have changed meanwhile. */
export const updateCustomer = (id: number, fields: Partial<CustomerFields>) =>
  changeDirectory<Customer>('patch', `${id}/update/`, fields);

/** At most five that somebody of this description may already be, best first. */
export const getSimilarTo = (described: Partial<CustomerFields>, signal?: AbortSignal) =>
  readDirectory<Similar[]>('similar/', described, signal);
