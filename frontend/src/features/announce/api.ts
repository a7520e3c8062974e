/** What the wizard asks of the server. */
import type { DocumentRow, DriverRow, EntryStatusName, VehicleRow } from '../../shared/gate/api';
import { uploading, type OnProgress } from '../../shared/gate/documents';
import { ApiError, http, withIdempotencyKey } from '../../shared/http';

/** What is known of a vehicle from the last time it was announced. */
export interface LastTime {
  vehicle: VehicleRow;
  driver: DriverRow | null;
  helper: DriverRow | null;
  documents: DocumentRow[];
}

export interface NewEntry {
  id: number;
  /** A picture an image can show. */
  qrCodeImage: string;
  vehicleNumber: string;
  driverPhone: string;
  status: EntryStatusName;
  createdAt: string;
}

/** Null for a vehicle the account has not used yet. */
export async function lookUp(plate: string, signal?: AbortSignal): Promise<LastTime | null> {
  try {
    const { data } = await http.get<LastTime>(`/api/vehicles/${encodeURIComponent(plate)}/lookup/`, { signal });
    return data;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

export async function createEntry(form: FormData, key: string, onProgress: OnProgress): Promise<NewEntry> {
  const options = { ...withIdempotencyKey(key), ...uploading(onProgress) };
  const { data } = await http.post<{ submission: NewEntry }>('/api/submissions/create/', form, options);
  return data.submission;
}
