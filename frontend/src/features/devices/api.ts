/** What the Devices page asks of the server. */
import { http, withIdempotencyKey } from '../../shared/http';
import type { components } from '../../shared/schema';

type Shapes = components['schemas'];
export type Device = Shapes['DeviceRow'];
export type DevicePage = Pick<Shapes['Devices'], 'data' | 'totalCount' | 'totalIsBounded'>;
export type DeviceDetails = Shapes['DeviceDetails'];
export type DeviceMapping = NonNullable<DeviceDetails['mapping']>;
export type DeviceEvent = Shapes['HistoryRow'];
export type FetchedDevice = Pick<Shapes['Fetched'], 'serialnumber' | 'message' | 'lease_expires'>;
export type Told = Pick<Shapes['Done'], 'message'>;

export interface DetailsInput {
  deviceid: string;
  imei: string;
  imsi: string;
}

export type DeviceParams = Record<string, string | number | undefined>;

export async function getSerialNumbers(params: DeviceParams, signal?: AbortSignal): Promise<DevicePage> {
  const { data } = await http.get<DevicePage>('/sil/get_serial_numbers/', { params: { ...params, count: 'bounded' }, signal });
  return data;
}

async function post<T = Told>(route: string, body: object, key?: string): Promise<T> {
  const { data } = await http.post<T>(`/sil/${route}/`, body, key ? withIdempotencyKey(key) : undefined);
  return data;
}

export const addSerialNumber = (serialnumber: string, key: string) => post('add_serial_number', { serialnumber }, key);
export const addUpiProSerial = (serialnumber: string, key: string) => post('add_upi_pro_serial', { serialnumber }, key);
export const rejectSerialNumber = (serialnumber: string, reason: string) => post('reject_serial_number', { serialnumber, reason });
export const releaseSerialNumber = (serialnumber: string) => post('release_serial_number', { serialnumber });
export const allocateSerialNumber = (serialnumber: string) => post('allocate_serial_number', { serialnumber });
export const deactivateSerialNumber = (serialnumber: string, reason: string) =>
  post('deactivate_serial_number', { serialnumber, reason });
export const setDeviceDetails = (serialnumber: string, details: DetailsInput) =>
  post('set_device_details', { serialnumber, ...details });

/** Takes the oldest free device out of the pool; the same key never takes a second one. */
export const getSerialNumber = (leaseMinutes: number | null, key: string) =>
  post<FetchedDevice>('getSerialNumber', leaseMinutes ? { lease_minutes: leaseMinutes } : {}, key);

export async function approveSerialNumber(serialnumber: string): Promise<Told> {
  const { data } = await http.patch<Told>('/sil/approve_serial_number/', { serialnumber });
  return data;
}

/** Sent while the page goes away: outlives it, and nobody is left to read the answer. */
export function approveOnLeaving(serialnumber: string): void {
  void fetch('/sil/approve_serial_number/', {
    method: 'PATCH',
    keepalive: true,
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ serialnumber }),
  });
}

export async function deleteSerialNumber(serialnumber: string): Promise<Told> {
  const { data } = await http.delete<Told>(`/sil/delete_serial_number/${encodeURIComponent(serialnumber)}/`);
  return data;
}

/** Null when the serial is not registered: the route answers 200 for that, old scripts rely on it. */
export async function getDeviceDetails(serialnumber: string, signal?: AbortSignal): Promise<DeviceDetails | null> {
  const { data } = await http.get('/sil/get_device_details/', { params: { serialnumber }, signal });
  return data.status === 'success' ? data.data : null;
}

export async function getDeviceHistory(serialnumber: string, signal?: AbortSignal): Promise<DeviceEvent[]> {
  const { data } = await http.get<{ data: DeviceEvent[] }>('/sil/device_history/', { params: { serialnumber }, signal });
  return data.data;
}
