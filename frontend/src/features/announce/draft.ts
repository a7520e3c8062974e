/** The entry somebody is writing, kept in the tab so that a reload or a call on the phone loses nothing. */
import { DOCUMENT_TYPES, LANGUAGES, type DocumentType, type Language } from '../../shared/gate/api';
import type { EntryFields } from './entryRules';

type ByType = Partial<Record<DocumentType, string>>;

export interface Draft extends Omit<EntryFields, 'customer_email' | 'customer_phone'> {
  /** Null until somebody types: the account's own is shown. */
  customer_email: string | null;
  customer_phone: string | null;
  /** Names of the files that were chosen; the files themselves cannot be kept. */
  chosen: ByType;
}

export const EMPTY_DRAFT: Draft = {
  vehicle_number: '', driver_name: '', driver_phone: '', driver_language: 'en', helper_name: '', helper_phone: '', helper_language: 'en',
  customer_email: null, customer_phone: null, expires: {}, chosen: {}, serials: [],
};

// Another person who signs in on the same tab must not read it.
const place = (userId: number) => `silo-entry-draft-${userId}`;

const asText = (given: unknown) => (typeof given === 'string' ? given : '');
const asTyped = (given: unknown) => (typeof given === 'string' ? given : null);
const asLanguage = (given: unknown): Language => (typeof given === 'string' && given in LANGUAGES ? given as Language : 'en');
const asObject = (given: unknown) => (typeof given === 'object' && given !== null ? given as Record<string, unknown> : {});

function asByType(given: unknown): ByType {
  const kept = asObject(given);
  return Object.fromEntries(DOCUMENT_TYPES.flatMap((type) => (typeof kept[type] === 'string' ? [[type, kept[type]]] : [])));
}

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What can be read of it; by hand, for what was kept may be of an older page, and one field of it is no reason to lose the others. */
export function readDraft(userId: number): Draft {
  const kept = sessionStorage.getItem(place(userId));
  if (kept === null) return EMPTY_DRAFT;
  const given = asObject(parsed(kept));
  return {
    vehicle_number: asText(given.vehicle_number),
    driver_name: asText(given.driver_name),
    driver_phone: asText(given.driver_phone),
    driver_language: asLanguage(given.driver_language),
    helper_name: asText(given.helper_name),
    helper_phone: asText(given.helper_phone),
    helper_language: asLanguage(given.helper_language),
    customer_email: asTyped(given.customer_email),
    customer_phone: asTyped(given.customer_phone),
    expires: asByType(given.expires),
    chosen: asByType(given.chosen),
    serials: Array.isArray(given.serials) ? given.serials.filter((serial) => typeof serial === 'string') : [],
  };
}

export function keepDraft(userId: number, draft: Draft): void {
  if (draft === EMPTY_DRAFT) sessionStorage.removeItem(place(userId));
  else sessionStorage.setItem(place(userId), JSON.stringify(draft));
}
