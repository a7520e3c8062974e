/** What the register of vehicles asks of the server. */
import type { VehicleRow } from '../../shared/gate/api';
import { http } from '../../shared/http';

export type { VehicleRow };

export interface VehiclePage {
  count: number;
  results: VehicleRow[];
}

/** What the gate writes about a vehicle. */
export type VehicleNotes = Pick<VehicleRow, 'remark' | 'ratings'>;

export type VehicleParams = Record<string, string | number | undefined>;

export async function getVehicles(params: VehicleParams, signal?: AbortSignal): Promise<VehiclePage> {
  const { data } = await http.get<VehiclePage>('/api/vehicles/', { params, signal });
  return data;
}

export async function changeVehicle(registration: string, notes: VehicleNotes): Promise<VehicleRow> {
  const { data } = await http.patch<VehicleRow>(`/api/vehicles/${encodeURIComponent(registration)}/`, notes);
  return data;
}
