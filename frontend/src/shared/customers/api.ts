/** The customer directory as every page sees it: one customer, adding and changing one, and who may be the same. */
import { http, withIdempotencyKey } from '../http';

/** A customer; one adopted from mappings may have neither phone nor birthday yet. */
export interface Customer {
  id: number;
  /** The customerCode of mappings. */
  code: number;
  first_name: string;
  last_name: string;
  full_name: string;
  /** E.164, such as +919876543210. */
  phone_number: string | null;
  date_of_birth: string | null;
  age: number | null;
  company: string;
  email: string;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
  deleted_by: string | null;
  merged_into: number | null;
}

export interface CustomerFields {
  first_name: string;
  last_name: string;
  phone_number: string;
  date_of_birth: string;
  company: string;
  email: string;
}

export interface Similar {
  customer: Customer;
  /** 0 to 100. */
  score: number;
  reasons: string[];
  /** The open pair of likely duplicates the two are, if they are one. */
  duplicate?: number | null;
}

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
