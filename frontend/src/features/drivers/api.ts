/** What the register of drivers asks of the server. */
import type { DriverRow } from '../../shared/gate/api';
import { http } from '../../shared/http';

export type { DriverRow };

export interface DriverPage {
  count: number;
  results: DriverRow[];
}

/** What the gate writes about a person. */
export type DriverNotes = Partial<Pick<DriverRow, 'rating' | 'is_blacklisted' | 'blacklist_reason'>>;

export type DriverParams = Record<string, string | number | undefined>;

export async function getDrivers(params: DriverParams, signal?: AbortSignal): Promise<DriverPage> {
  const { data } = await http.get<DriverPage>('/api/drivers/', { params, signal });
  return data;
}

export async function changeDriver(id: number, notes: DriverNotes): Promise<DriverRow> {
  const { data } = await http.patch<DriverRow>(`/api/drivers/${id}/`, notes);
  return data;
}
