import type { DocumentRow, DriverRow, Entry, EntryRow, VehicleRow } from './api';

export function aVehicle(over: Partial<VehicleRow> = {}): VehicleRow {
  return {
    id: 3, vehicle_registration_no: 'MH 12 AB 1234', remark: '', ratings: null,
    created: '2025-05-01T10:00:00+00:00', updated: '2025-05-01T10:00:00+00:00', ...over,
  };
}

export function aDriver(over: Partial<DriverRow> = {}): DriverRow {
  return {
    id: 4, name: 'Ravi Patil', type: 'Driver', phone_no: '+919876543210', language: 'mr', is_blacklisted: false, blacklist_reason: '',
    rating: null, created: '2025-05-01T10:00:00+00:00', ...over,
  };
}

export function aDocument(over: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: 9, customer_email: 'carl@example.com', document_type: 'puc', document_type_display: 'PUC certificate', original_filename: 'puc.pdf',
    file_size: 20_480, file_size_readable: '0.02 MB', file_extension: 'pdf', file_url: 'http://localhost/api/documents/9/download/', file_exists: true,
    sha256: 'a'.repeat(64), vehicle: 3, driver: null, vehicle_registration_no: 'MH 12 AB 1234', driver_name: null, is_own: true, is_active: true, version: 1, expires_on: null, is_expired: false, removed_at: null,
    uploaded_at: '2025-05-01T10:00:00+00:00', updated_at: '2025-05-01T10:00:00+00:00', ...over,
  };
}

/** A pending entry as lists show it, as staff reads it. */
export function anEntryRow(over: Partial<EntryRow> = {}): EntryRow {
  return {
    id: 41, status: 'pending', vehicle_number: 'MH 12 AB 1234', driver_name: 'Ravi Patil', driver_phone: '+919876543210', driver_language: 'mr',
    helper_name: '', helper_phone: '', helper_language: '', customer_email: 'carl@example.com', customer_phone: '+919812345678',
    created_at: '2025-05-01T10:00:00+00:00', updated_at: '2025-05-01T10:00:00+00:00', decided_at: null, decided_by: null, reject_reason: '',
    valid_until: null, is_expired: false, completed_at: null, completed_by: null, completion_reason: '', qr_payload: 'silo:abc:def',
    qr_payload_hash: 'b'.repeat(64), has_manifest: false, vehicle: aVehicle(), driver: aDriver(), helper: null, customer: null, ...over,
  };
}

export function anEntry(over: Partial<Entry> = {}): Entry {
  return { ...anEntryRow(), documents: [], manifest: null, blocked_by: [], ...over };
}
