/** What is asked of the server about files to import; what becomes of their rows is a changeset's matter. */
import { queryOptions } from '@tanstack/react-query';
import type { Changeset } from '../../shared/changesets/api';
import { http, withIdempotencyKey } from '../../shared/http';
import type { components } from '../../shared/schema';
import type { Action } from '../../shared/session/session';

type Shapes = components['schemas'];
export type FileColumn = Shapes['ImportColumn'];
export type ImportField = Shapes['ImportField'];
/** The changeset of an import with what was seen in its file. */
export type Import = Shapes['ImportRow'];

interface Subject {
  value: string;
  label: string;
  needs: Action;
  hint: string;
}

export const SUBJECTS: Subject[] = [
  { value: 'device', label: 'Devices', needs: 'register_device', hint: 'Each row registers a device by its serial number.' },
  { value: 'details', label: 'Device details', needs: 'edit_device_details', hint: 'Each row sets device id, IMEI or IMSI of a registered device.' },
  { value: 'mapping', label: 'Mappings', needs: 'edit_mappings', hint: 'Each row maps a device to a customer.' },
  { value: 'customer', label: 'Customers', needs: 'edit_customers', hint: 'Each row adds a customer to the directory.' },
  { value: 'product', label: 'Products', needs: 'add_product', hint: 'Each row adds a product, without its picture.' },
];

// Thirty megabytes over a village's network take their time; nobody waits longer than this.
const UPLOAD_MS = 15 * 60_000;

export async function uploadFile(subject: string, file: File, key: string, onProgress: (share: number) => void): Promise<Import> {
  const form = new FormData();
  form.append('subject', subject);
  form.append('file', file);
  const { data } = await http.post<{ data: Import }>('/sil/imports/', form, {
    ...withIdempotencyKey(key), timeout: UPLOAD_MS,
    onUploadProgress: ({ loaded, total }) => onProgress(total ? loaded / total : 0),
  });
  return data.data;
}

export const importQuery = (id: number, sheet: string | null) =>
  queryOptions({
    queryKey: ['import', String(id), sheet],
    queryFn: async ({ signal }) =>
      (await http.get<{ data: Import }>(`/sil/imports/${id}/`, { params: { sheet: sheet ?? undefined }, signal })).data.data,
    // The file does not change; what is chosen of it must not be reset while somebody looks at it.
    staleTime: Infinity,
  });

/** Says which column is which field and has every row looked at; nothing is changed by it. */
export async function checkImport(id: number, columns: Record<string, string>, sheet: string | null, key: string): Promise<Changeset> {
  const { data } = await http.post<{ data: Changeset }>(`/sil/imports/${id}/check/`, { columns, ...(sheet && { sheet }) }, withIdempotencyKey(key));
  return data.data;
}
