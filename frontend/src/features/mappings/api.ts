/** What the Map devices page asks of the server. */
import type { MappedCustomerInput } from '../../shared/customers/picked';
import { http, withIdempotencyKey } from '../../shared/http';
import type { components } from '../../shared/schema';

type Shapes = components['schemas'];
export type Mapping = Shapes['MappingRow'];
export type MappingPage = Pick<Shapes['Mappings'], 'data' | 'totalCount' | 'totalIsBounded'>;
export type MappingInput = Pick<Shapes['MappingInputRequest'], 'serialnumber' | 'uniqueIdentifier' | 'licenseUrl' | 'versionDetails'> & MappedCustomerInput;
export type Told = Pick<Shapes['Done'], 'message'>;
export type MappingParams = Record<string, string | number | undefined>;

const SUGGESTIONS = 10;

export async function getCustomerMappings(params: MappingParams, signal?: AbortSignal): Promise<MappingPage> {
  const { data } = await http.get<MappingPage>('/sil/get_customer_mappings/', { params: { ...params, count: 'bounded' }, signal });
  return data;
}

export async function createCustomerMapping(input: MappingInput, key: string): Promise<Told> {
  const { data } = await http.post<Told>('/sil/create_customer_mapping/', input, withIdempotencyKey(key));
  return data;
}

export async function updateCustomerMapping({ licenseUrl, ...input }: MappingInput, key: string): Promise<Told> {
  const { data } = await http.post<Told>('/sil/update_customer_mapping/', { ...input, cLicenseURL: licenseUrl }, withIdempotencyKey(key));
  return data;
}

export async function reviewCustomerMapping(serialnumber: string, approvedStatus: 1 | 2, reason: string): Promise<Told> {
  const { data } = await http.post<Told>('/sil/review_customer_mapping/', { serialnumber, approvedStatus, reason });
  return data;
}

export async function deleteCustomerMapping(serialnumber: string): Promise<Told> {
  const { data } = await http.delete<Told>(`/sil/delete_customer_mapping/${encodeURIComponent(serialnumber)}/`);
  return data;
}

/** Serials of approved devices in this allocation state, oldest first. */
export async function suggestSerialNumbers(isallocated: number, search: string, signal?: AbortSignal): Promise<string[]> {
  const params = { isapproved: 1, isallocated, search: search || undefined, pageNumber: 0, pageSize: SUGGESTIONS, count: 'bounded' };
  const { data } = await http.get<{ data: { serialnumber: string }[] }>('/sil/get_serial_numbers/', { params, signal });
  return data.data.map((device) => device.serialnumber);
}
