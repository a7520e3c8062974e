/** What the first page asks of the server. */
import { http } from '../../shared/http';

export interface DeviceCount {
  isapproved: number;
  isallocated: number;
  category: string;
  devicetype: string;
  count: number;
}

export interface MappingCount {
  isApproved: number;
  devicetype: string;
  count: number;
}

export interface DayCount {
  /** A UTC day, YYYY-MM-DD. */
  day: string;
  count: number;
}

export interface LatestEvent {
  id: number;
  at: string;
  actor: string | null;
  entity: string;
  key: string;
  action: string;
}

export interface Overview {
  devices: DeviceCount[];
  mappings: MappingCount[];
  fetchedForgotten: number;
  /** Fetched before this instant and without a lease counts as forgotten. */
  forgottenBefore: string;
  mappingsPerDay: DayCount[];
  latestEvents: LatestEvent[];
}

export async function getOverview(signal?: AbortSignal): Promise<Overview> {
  const { data } = await http.get<{ data: Overview }>('/sil/overview/', { signal });
  return data.data;
}
