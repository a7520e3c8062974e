/** What an entry consists of, step by step, and what its fields must look like before they are sent. */
import { DOCUMENT_TYPES, type DocumentType, type Language } from '../../shared/gate/api';
import { isUpiPlusSerial, isUpiProSerial } from '../../shared/status/serials';

export const STEPS = ['vehicle', 'people', 'papers', 'review'] as const;
export type Step = (typeof STEPS)[number];
export const STEP_WORDS: Record<Step, string> = { vehicle: 'Vehicle', people: 'People', papers: 'Papers', review: 'Review' };

export interface EntryFields {
  vehicle_number: string;
  driver_name: string;
  driver_phone: string;
  driver_language: Language;
  helper_name: string;
  helper_phone: string;
  helper_language: Language;
  customer_email: string;
  customer_phone: string;
  /** Last valid days of papers sent with the entry, YYYY-MM-DD. */
  expires: Partial<Record<DocumentType, string>>;
  serials: string[];
}

export type Problems = Record<string, string>;

export const MOST_SERIALS = 2000;
const LONGEST_PLATE = 50;
const LONGEST_NAME = 100;

export const expiryField = (type: DocumentType) => `${type}_expires_on`;

/** As the server writes it: upper case, single blanks. */
export const plateOf = (text: string) => text.toUpperCase().split(/\s+/).filter(Boolean).join(' ');

export function plateProblem(text: string): string | null {
  const plate = plateOf(text);
  if (!plate) return 'The number plate is needed.';
  if (!/^[A-Z0-9 -]+$/.test(plate) || !/[A-Z0-9]/.test(plate)) return 'Use letters A-Z, digits, blanks and hyphens, for example MH 12 AB 1234.';
  return plate.length > LONGEST_PLATE ? `A number plate has at most ${LONGEST_PLATE} characters.` : null;
}

function nameProblem(name: string): string | null {
  if (!/\p{L}/u.test(name)) return 'The name is needed.';
  return name.trim().length > LONGEST_NAME ? `A name has at most ${LONGEST_NAME} characters.` : null;
}

const digitsOf = (phone: string) => phone.replace(/[ .()/-]/g, '');

export function phoneProblem(phone: string): string | null {
  if (!phone.trim()) return 'The phone number is needed.';
  const isIndian = /^(\+91[0-9]{10}|(0|91|0091)?[1-9][0-9]{9})$/.test(digitsOf(phone.trim()));
  return isIndian ? null : 'An Indian phone number of ten digits is needed, for example 98765 43210.';
}

/** The customer's own number may be of any country. */
function contactPhoneProblem(phone: string): string | null {
  if (!phone.trim()) return 'The phone number is needed.';
  return /^\+?[0-9]{8,15}$/.test(digitsOf(phone.trim())) ? null : 'A phone number is needed, for example 98765 43210.';
}

function mailProblem(mail: string): string | null {
  if (!mail.trim()) return 'The e-mail address is needed: the pass is sent there.';
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail.trim()) ? null : 'This is no e-mail address.';
}

export const hasHelper = ({ helper_name: name, helper_phone: phone }: EntryFields) => Boolean(name.trim() || phone.trim());

/** As the server reads it: upper case; other scripts have letters that would turn into ours. */
// eslint-disable-next-line no-control-regex -- all of ASCII
const asSerial = (text: string) => (/^[\x00-\x7f]*$/.test(text) ? text.toUpperCase() : text);

/** The serial numbers of one line, in any case: several with blanks or signs between them, or one written in groups. All of them, or the reason why none. */
export function serialsOf(line: string): { serials: string[]; problem: string | null } {
  const whole = asSerial(line.replaceAll(/\s/g, ''));
  if (isUpiPlusSerial(whole)) return { serials: [whole], problem: null };
  const given = line.split(/[\s,;]+/).filter(Boolean);
  const bad = given.find((text) => !isUpiProSerial(asSerial(text)));
  return bad ? { serials: [], problem: `${bad} is no serial number.` } : { serials: given.map(asSerial), problem: null };
}

type Check = (entry: EntryFields) => Record<string, string | null>;

const CHECKS: Record<Step, Check> = {
  vehicle: ({ vehicle_number: plate }) => ({ vehicle_number: plateProblem(plate) }),
  people: (entry) => ({
    driver_name: nameProblem(entry.driver_name),
    driver_phone: phoneProblem(entry.driver_phone),
    helper_name: hasHelper(entry) ? nameProblem(entry.helper_name) : null,
    helper_phone: hasHelper(entry) ? helperPhoneProblem(entry) : null,
    customer_email: mailProblem(entry.customer_email),
    customer_phone: contactPhoneProblem(entry.customer_phone),
  }),
  papers: ({ serials }) => ({ manifest: serials.length > MOST_SERIALS ? `At most ${MOST_SERIALS} devices go with one entry.` : null }),
  review: () => ({}),
};

function helperPhoneProblem({ driver_phone: driver, helper_phone: helper }: EntryFields): string | null {
  const last = (phone: string) => digitsOf(phone).slice(-10);
  return phoneProblem(helper) ?? (last(driver) === last(helper) ? 'Driver and helper have the same phone number.' : null);
}

/** What stops somebody from leaving a step, by field. */
export function problemsOf(step: Step, entry: EntryFields): Problems {
  const found = Object.entries(CHECKS[step](entry)).filter((pair): pair is [string, string] => pair[1] !== null);
  return Object.fromEntries(found);
}

/** The furthest step the entry as it stands may be on. */
export function furthestStep(entry: EntryFields): Step {
  return STEPS.find((step) => Object.keys(problemsOf(step, entry)).length > 0) ?? 'review';
}

const PAPER_FIELDS = new Set<string>([...DOCUMENT_TYPES, ...DOCUMENT_TYPES.map(expiryField), 'manifest']);
const PEOPLE_FIELD = /^(driver|helper|customer)_(name|phone|language|email)$/;

/** Where a field is filled in; null for one that no step has. */
export function stepOfField(field: string): Step | null {
  if (field === 'vehicle_number') return 'vehicle';
  if (PAPER_FIELDS.has(field)) return 'papers';
  return PEOPLE_FIELD.test(field) ? 'people' : null;
}

/** The step with the first of these problems, and its field. */
export function firstProblem(problems: Problems): { step: Step; field: string } | null {
  const placed = Object.keys(problems).flatMap((field) => {
    const step = stepOfField(field);
    return step ? [{ step, field }] : [];
  });
  return placed.sort((one, other) => STEPS.indexOf(one.step) - STEPS.indexOf(other.step))[0] ?? null;
}
