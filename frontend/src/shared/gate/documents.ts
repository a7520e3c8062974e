/** What is done with papers: sent, looked back at, taken away. */
import { http } from '../http';
import type { DocumentList, DocumentRow, DocumentType } from './api';

export interface UploadInput {
  document_type: DocumentType;
  file: File;
  /** YYYY-MM-DD, '' for never. */
  expires_on: string;
  vehicle_id?: number | null;
  driver_id?: number | null;
}

export interface UploadAnswer {
  document: DocumentRow;
  replaced: boolean;
  message: string;
}

type Named = Pick<DocumentRow, 'document_type_display' | 'vehicle_registration_no' | 'driver_name'>;

/** What the paper is, and of which vehicle or driver: of one type there may be many. */
export function paperName({ document_type_display: paper, vehicle_registration_no: plate, driver_name: driver }: Named): string {
  const of = plate ?? driver;
  return of ? `${paper} of ${of}` : paper;
}

/** Sorts papers that end: the one that ends first comes first. */
export const bySoonest = (one: DocumentRow, other: DocumentRow) => (one.expires_on ?? '').localeCompare(other.expires_on ?? '');

/** Told how much has been sent, 0 to 1. */
export type OnProgress = (share: number) => void;

// Eight papers over a village's network take their time; nobody waits longer than this.
const UPLOAD_MS = 10 * 60_000;

/** Options of a request that carries files. */
export function uploading(onProgress: OnProgress) {
  return {
    timeout: UPLOAD_MS,
    onUploadProgress: ({ loaded, total }: { loaded: number; total?: number }) => onProgress(total ? loaded / total : 0),
  };
}

export async function getVersions(id: number, signal?: AbortSignal): Promise<DocumentList> {
  const { data } = await http.get<DocumentList>(`/api/documents/${id}/versions/`, { signal });
  return data;
}

export async function uploadDocument(input: UploadInput, onProgress: OnProgress): Promise<UploadAnswer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) {
    if (value !== null && value !== undefined && value !== '') form.append(name, value instanceof File ? value : String(value));
  }
  const { data } = await http.post<UploadAnswer>('/api/documents/upload/', form, uploading(onProgress));
  return data;
}

export async function removeDocument(id: number, isForEver: boolean): Promise<void> {
  await http.delete(`/api/documents/${id}/remove/`, { params: { hard_delete: isForEver || undefined } });
}
