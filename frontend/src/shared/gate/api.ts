/** What the pages of the gate ask of the server about entries and their passes; the shapes they share. */
import { http, withIdempotencyKey } from '../http';

export const ENTRY_STATUSES = ['pending', 'approved', 'rejected', 'completed'] as const;
export type EntryStatusName = (typeof ENTRY_STATUSES)[number];

export const LANGUAGES = { en: 'English', hi: 'Hindi', mr: 'Marathi', gu: 'Gujarati', ta: 'Tamil' } as const;
export type Language = keyof typeof LANGUAGES;

export const DOCUMENT_TYPES = [
  'purchase_order', 'vehicle_registration', 'vehicle_insurance', 'puc', 'driver_license', 'transportation_approval',
  'payment_approval', 'vendor_approval',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export interface VehicleRow {
  id: number;
  vehicle_registration_no: string;
  /** The gate's own; '' for customers. */
  remark: string;
  /** 0 to 5 with one decimal; null for customers and while nobody rated. */
  ratings: number | null;
  created: string;
  updated: string;
}

export interface DriverRow {
  id: number;
  name: string;
  type: 'Driver' | 'Helper';
  phone_no: string;
  language: Language;
  is_blacklisted: boolean;
  /** '' for customers. */
  blacklist_reason: string;
  rating: number | null;
  created: string;
}

export interface DocumentRow {
  id: number;
  customer_email: string;
  document_type: DocumentType;
  document_type_display: string;
  original_filename: string;
  file_size: number;
  file_size_readable: string;
  file_extension: string;
  file_url: string;
  file_exists: boolean;
  sha256: string;
  vehicle: number | null;
  driver: number | null;
  vehicle_registration_no: string | null;
  driver_name: string | null;
  /** Sent by whoever reads this. */
  is_own: boolean;
  is_active: boolean;
  version: number;
  /** Last day on which it is valid. */
  expires_on: string | null;
  is_expired: boolean;
  /** Set when a person removed it; a replaced version has none. */
  removed_at: string | null;
  uploaded_at: string;
  updated_at: string;
}

export interface DocumentList {
  count: number;
  documents: DocumentRow[];
}

export interface ManifestBox {
  serial_number: string;
  is_expected: boolean;
  scanned_at: string | null;
}

export interface Manifest {
  expected: number;
  matched: number;
  missing: string[];
  foreign: string[];
  fits: boolean;
  boxes: ManifestBox[];
  /** Expected, and no device of ours; staff alone is told. */
  unknown?: string[];
}

/** An entry as lists show it. Customers read "gate" instead of the names of those who decided. */
export interface EntryRow {
  id: number;
  status: EntryStatusName;
  vehicle_number: string;
  driver_name: string;
  driver_phone: string;
  driver_language: Language;
  helper_name: string;
  helper_phone: string;
  helper_language: Language | '';
  customer_email: string;
  customer_phone: string;
  created_at: string;
  updated_at: string;
  decided_at: string | null;
  decided_by: string | null;
  reject_reason: string;
  valid_until: string | null;
  /** Approved, but its days are over. */
  is_expired: boolean;
  completed_at: string | null;
  completed_by: string | null;
  completion_reason: string;
  /** What the QR shows. */
  qr_payload: string;
  qr_payload_hash: string;
  has_manifest: boolean;
  vehicle: VehicleRow;
  driver: DriverRow;
  helper: DriverRow | null;
  /** Whom of the directory it is for; only readers of the directory are told. */
  customer?: { id: number; code: number; full_name: string } | null;
}

/** One entry with everything about it. */
export interface Entry extends EntryRow {
  documents: DocumentRow[];
  manifest: Manifest | null;
  /** Sentences; each one stops the approval. */
  blocked_by: string[];
}

export interface EntryPage {
  count: number;
  next: string | null;
  previous: string | null;
  results: EntryRow[];
}

export interface EntryStep {
  id: number;
  action: string;
  at: string;
  /** "gate" and "system" for customers instead of a stranger's name. */
  actor: string;
  reason: string | null;
  details: unknown;
}

export type EntryParams = Record<string, string | number | undefined>;

export async function getEntries(params: EntryParams, signal?: AbortSignal): Promise<EntryPage> {
  const { data } = await http.get<EntryPage>('/api/submissions/', { params, signal });
  return data;
}

export async function getEntry(id: number, signal?: AbortSignal): Promise<Entry> {
  const { data } = await http.get<Entry>(`/api/submissions/${id}/`, { signal });
  return data;
}

/** What happened to an entry, oldest first. */
export async function getEntrySteps(id: number, signal?: AbortSignal): Promise<EntryStep[]> {
  const { data } = await http.get<{ count: number; results: EntryStep[] }>(`/api/submissions/${id}/audit/`, { signal });
  return data.results;
}

export async function approveEntry(id: number, key: string): Promise<void> {
  await http.post(`/api/submissions/${id}/approve/`, {}, withIdempotencyKey(key));
}

export async function rejectEntry(id: number, reason: string, key: string): Promise<void> {
  await http.post(`/api/submissions/${id}/reject/`, { reason }, withIdempotencyKey(key));
}

/** Where the QR of a pass is saved from. */
export const passFile = (id: number, format: 'png' | 'svg') => `/api/submissions/${id}/qr-download/${format === 'svg' ? '?format=svg' : ''}`;

/** The QR of a pass as an address an image can show. */
export async function getPassImage(id: number, signal?: AbortSignal): Promise<string> {
  const { data } = await http.get<string>(passFile(id, 'svg'), { signal, responseType: 'text' });
  return `data:image/svg+xml,${encodeURIComponent(data)}`;
}

export async function getDocuments(params: EntryParams, signal?: AbortSignal): Promise<DocumentList> {
  const { data } = await http.get<DocumentList>('/api/documents/', { params, signal });
  return data;
}

export const documentFile = (id: number) => `/api/documents/${id}/download/`;
