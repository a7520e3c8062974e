/** Fields of the customer form, their rules and what is sent. The server checks all of it again. */
import dayjs from 'dayjs';
import * as z from 'zod/mini';
import type { Customer, CustomerFields } from './api';
import { ageOf, shownPhone } from './people';

const LONGEST_NAME = 50;
const LONGEST_COMPANY = 128;
const LONGEST_EMAIL = 254;
const YOUNGEST = 13;
const OLDEST = 100;
const SHORTEST_SEARCH = 3;

// Letters with their marks, and the joiners that some scripts cannot be written without.
const WORD = String.raw`\p{L}\p{M}*(?:[\u200c\u200d]?[\p{L}\p{M}])*`;
const NAME = new RegExp(String.raw`^${WORD}(?:[ '\u2019-]${WORD})*$`, 'u');

const PHONE = /^\+?[0-9 .()/-]+$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const isName = (text: string) => NAME.test(text.normalize('NFC'));
const digitsOf = (text: string) => text.replace(/\D/g, '').length;
const isPhone = (text: string) => PHONE.test(text) && digitsOf(text) >= 7 && digitsOf(text) <= 15;

/** A length as the server counts it: in characters, not in halves of them. */
const isAtMost = (length: number) => (text: string) => [...text].length <= length;

function birthdayProblem(day: string): string | null {
  const age = ageOf(day);
  if (age === null) return day ? 'Give a day such as 31 May 1990.' : null;
  if (dayjs(day).isAfter(dayjs(), 'day')) return 'A date of birth cannot be in the future.';
  if (age < YOUNGEST) return `A customer must be at least ${YOUNGEST} years old.`;
  return age > OLDEST ? `A customer can be at most ${OLDEST} years old.` : null;
}

const nameField = (name: string) =>
  z.string().check(
    z.trim(),
    z.refine(isAtMost(LONGEST_NAME), `${name} may have at most ${LONGEST_NAME} characters.`),
    z.refine((text) => !text || isName(text), 'Use letters only, with single blanks, apostrophes or hyphens between them.'),
  );

const phoneField = z.string().check(
  z.trim(), z.refine((text) => !text || isPhone(text), 'Give a valid phone number, for example 98765 43210 or +44 20 7946 0018.'),
);

const birthdayField = z.string().check((ctx) => {
  const message = birthdayProblem(ctx.value);
  if (message) ctx.issues.push({ code: 'custom', input: ctx.value, message });
});

/** Phone and birthday may stay empty where they are not known yet. */
export function customerSchema({ needsPhone, needsBirthday }: { needsPhone: boolean; needsBirthday: boolean }) {
  return z.object({
    first_name: nameField('The first name').check(z.minLength(1, 'The first name is needed.')),
    last_name: nameField('The last name'),
    phone_number: phoneField.check(z.refine((text) => Boolean(text) || !needsPhone, 'The phone number is needed.')),
    date_of_birth: birthdayField.check(z.refine((day) => Boolean(day) || !needsBirthday, 'The date of birth is needed.')),
    company: z.string().check(
      z.trim(), z.refine(isAtMost(LONGEST_COMPANY), `The company may have at most ${LONGEST_COMPANY} characters.`),
    ),
    email: z.string().check(
      z.trim(),
      z.maxLength(LONGEST_EMAIL, `The e-mail address may have at most ${LONGEST_EMAIL} characters.`),
      z.refine((text) => !text || EMAIL.test(text), 'Give an e-mail address such as meera@example.com.'),
    ),
  });
}

export const NEW_CUSTOMER: CustomerFields = {
  first_name: '', last_name: '', phone_number: '', date_of_birth: '', company: '', email: '',
};

/** What the form starts with; the phone as people read it. */
export function fieldsOf(customer: Customer): CustomerFields {
  const { first_name, last_name, phone_number, date_of_birth, company, email } = customer;
  return { first_name, last_name, phone_number: shownPhone(phone_number), date_of_birth: date_of_birth ?? '', company, email };
}

/** Of what is typed so far, the parts that are whole enough to look for somebody by; null when they say too little. */
export function describedBy(fields: CustomerFields): Partial<CustomerFields> | null {
  const fits: Partial<Record<keyof CustomerFields, (text: string) => boolean>> = {
    first_name: isName, last_name: isName, phone_number: isPhone, company: isAtMost(LONGEST_COMPANY), email: (text) => EMAIL.test(text),
  };
  const told = Object.fromEntries(trimmed(fields).filter(([name, value]) => value && value.length <= LONGEST_EMAIL && fits[name]?.(value))) as Partial<CustomerFields>;
  const name = `${told.first_name ?? ''}${told.last_name ?? ''}`;
  return told.phone_number || told.email || name.length >= SHORTEST_SEARCH ? told : null;
}

const trimmed = (fields: CustomerFields) =>
  Object.entries(fields).map(([name, value]) => [name, value.trim().normalize('NFC')] as [keyof CustomerFields, string]);

/** What differs from before, tidied; of a new customer that is all that was filled in. */
export function changedFields(fields: CustomerFields, before: CustomerFields): Partial<CustomerFields> {
  return Object.fromEntries(trimmed(fields).filter(([name, value]) => value !== before[name]));
}
