/** What papers there are, and what a file must look like before it is worth sending; the server looks into it again. */
import type { DocumentType } from './api';

export const DOCUMENT_WORDS: Record<DocumentType, string> = {
  purchase_order: 'Purchase order',
  vehicle_registration: 'Vehicle registration',
  vehicle_insurance: 'Vehicle insurance',
  puc: 'PUC certificate',
  driver_license: 'Driving licence',
  transportation_approval: 'Transportation approval',
  payment_approval: 'Payment approval',
  vendor_approval: 'Vendor approval',
};

/** Kept for each vehicle, or driver, apart; the others once for each account. */
export const VEHICLE_PAPERS: DocumentType[] = ['vehicle_registration', 'vehicle_insurance', 'puc'];
export const DRIVER_PAPERS: DocumentType[] = ['driver_license'];

export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png'];
export const FILE_HINT = 'PDF, JPG or PNG, at most 5 MB';
export const LARGEST_FILE = 5 * 1024 * 1024;

const NAMES = /\.(pdf|jpe?g|png)$/i;
const MEGABYTE = 1024 * 1024;

export function shownSize(bytes: number): string {
  return bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(2)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** Why this file cannot be a paper, or null. */
export function fileProblem(file: File): string | null {
  const isKnown = file.type === '' || FILE_TYPES.includes(file.type); // some phones name no type
  if (!NAMES.test(file.name) || !isKnown) return `${file.name} is no PDF, JPG or PNG.`;
  if (file.size > LARGEST_FILE) return `${file.name} has ${shownSize(file.size)}; at most 5 MB can be sent.`;
  return file.size === 0 ? `${file.name} is empty.` : null;
}
