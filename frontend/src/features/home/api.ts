/** What the first page asks of the server. */
import { http } from '../../shared/http';
import type { components } from '../../shared/schema';

type Shapes = components['schemas'];
export type DeviceCount = Shapes['DeviceCount'];
export type MappingCount = Shapes['MappingCount'];
export type DayCount = Shapes['DayCount'];
export type LatestEvent = Shapes['LatestEvent'];
export type Overview = Shapes['OverviewData'];

export async function getOverview(signal?: AbortSignal): Promise<Overview> {
  const { data } = await http.get<{ data: Overview }>('/sil/overview/', { signal });
  return data.data;
}
