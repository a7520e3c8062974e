/** What the production station reads from the server; what it sends is in sending.ts. */
import { http } from '../../shared/http';
import type { components } from '../../shared/schema';

export type DeviceDetails = components['schemas']['DeviceDetails'];

/** Null when the serial is not registered: the route answers 200 for that. */
export async function getDeviceDetails(serialnumber: string, signal?: AbortSignal): Promise<DeviceDetails | null> {
  const { data } = await http.get('/sil/get_device_details/', { params: { serialnumber }, signal });
  return data.status === 'success' ? data.data : null;
}
