/** What a paper can be of: the vehicles and drivers the account has used. */
import type { DriverRow, VehicleRow } from '../../shared/gate/api';
import { http } from '../../shared/http';

export interface Choice {
  value: string;
  label: string;
}

interface Page<Row> {
  results: Row[];
}

// The newest; a paper of any other is replaced from its own row.
const params = { page: 1, page_size: 100 };

export async function getVehicleChoices(signal?: AbortSignal): Promise<Choice[]> {
  const { data } = await http.get<Page<VehicleRow>>('/api/vehicles/', { params, signal });
  return data.results.map(({ id, vehicle_registration_no: plate }) => ({ value: String(id), label: plate }));
}

export async function getDriverChoices(signal?: AbortSignal): Promise<Choice[]> {
  const { data } = await http.get<Page<DriverRow>>('/api/drivers/', { params, signal });
  return data.results.map(({ id, name, phone_no: phone }) => ({ value: String(id), label: `${name}, ${phone}` }));
}
