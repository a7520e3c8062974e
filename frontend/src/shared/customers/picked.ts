/** The state of a customer field, and what of a mapping is said about its customer. */
import * as z from 'zod/mini';
import { CUSTOMER_INPUTS, mappingFields } from '../mappingRules';
import type { Customer, CustomerFields } from './api';

export interface Picked {
  /** As it stands in the field. */
  text: string;
  /** Null while only typed. */
  customer: Customer | null;
}

export const NOBODY: Picked = { text: '', customer: null };

export const pickedOf = (customer: Customer): Picked => ({ text: customer.full_name, customer });

/** Typed, but nobody was chosen: what the person meant is not known. */
export const isUnchosen = ({ text, customer }: Picked) => customer === null && text.trim() !== '';

export const UNCHOSEN = 'Choose a customer from the list, or add a new one.';

/** What a new customer's form starts with: digits are a phone number, anything else is a name. */
export function startOf(text: string): Partial<CustomerFields> {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (!typed) return {};
  if (/^\+?[0-9 .()/-]+$/.test(typed)) return { phone_number: typed };
  const [first_name = '', ...rest] = typed.split(' ');
  return { first_name, last_name: rest.join(' ') };
}

/** The fields of a form that maps devices which tell the customer. */
export interface MappedCustomer {
  customer: Picked;
  customerName: string;
  company: string;
  customerCode: string;
}

export const NO_MAPPED_CUSTOMER: MappedCustomer = { customer: NOBODY, customerName: '', company: '', customerCode: '' };

const PLAIN = CUSTOMER_INPUTS.map(({ name }) => name);

/** Those of the plain fields that are shown: without a customer all that a script wrote, else what the customer lacks. */
export function shownPlainFields({ customer: { customer } }: Pick<MappedCustomer, 'customer'>, isText: boolean): typeof PLAIN {
  if (!customer) return isText ? PLAIN : [];
  return customer.company ? [] : ['company'];
}

const { customerName, company, customerCode } = mappingFields;
const plainRules = { customerName, company, customerCode };

const chosen = (isText: boolean) => z.custom<Picked>().check(
  z.refine((picked) => picked.customer !== null || (isText && !isUnchosen(picked)), UNCHOSEN),
);

/** Rules of what is shown; a mapping that a script made (`isText`) keeps its text unless a customer is chosen. */
export function mappedCustomerRules(values: MappedCustomer, isText: boolean) {
  const shown = shownPlainFields(values, isText).map((name) => [name, plainRules[name]]);
  return { customer: chosen(isText), ...(Object.fromEntries(shown) as Partial<typeof plainRules>) };
}

export type MappedCustomerInput =
  | { customerCode: number; customerName: string; company: string }
  | { customerCode: number; customerFromDirectory: true; company?: string };

/** What is sent: of a chosen customer the code, the server knows the rest. */
export function mappedCustomerInput({ customer: { customer }, ...plain }: MappedCustomer): MappedCustomerInput {
  if (!customer) {
    return { customerCode: Number(plain.customerCode), customerName: plain.customerName.trim(), company: plain.company.trim() };
  }
  return { customerCode: customer.code, customerFromDirectory: true, ...(!customer.company && { company: plain.company.trim() }) };
}

/** Refusals of the server stand beside a field that is shown. */
export function besideShown(fields: Record<string, string>, values: MappedCustomer, isText: boolean): Record<string, string> {
  const shown: string[] = shownPlainFields(values, isText);
  const isHidden = (name: string) => (PLAIN as string[]).includes(name) && !shown.includes(name);
  return Object.fromEntries(Object.entries(fields).map(([name, told]) => [isHidden(name) ? 'customer' : name, told]));
}
