/** What a merge would do, told before it is done. */
import { shownPhone } from '../../shared/customers/people';
import { shownDay, shownTime } from '../../shared/list/days';
import type { Customer } from './api';

const FILLED = {
  last_name: 'Last name', phone_number: 'Phone', date_of_birth: 'Date of birth', company: 'Company', email: 'E-mail',
} as const;
type Filled = keyof typeof FILLED;

export const fillLabel = (field: string) => FILLED[field as Filled] ?? field.replaceAll('_', ' ');

export function shownValue(field: string, value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  if (field === 'phone_number') return shownPhone(text);
  return field === 'date_of_birth' && text ? shownDay(text) : text;
}

/** Blanks of the one that stays which the other fills. */
export function filledBy(kept: Customer, merged: Customer): { label: string; value: string }[] {
  return (Object.keys(FILLED) as Filled[])
    // A last name goes with its first name.
    .filter((field) => !kept[field] && merged[field] && (field !== 'last_name' || kept.first_name === merged.first_name))
    .map((field) => ({ label: FILLED[field], value: shownValue(field, merged[field]) }));
}

interface ComparedRow {
  label: string;
  one: string;
  other: string;
  /** Both are the same in what tells people apart. */
  isSame: boolean;
}

// Ours, not the customer's: that two are the same says nothing.
const OURS = new Set(['Code', 'Added']);

/** Both side by side; rows that neither has are left out. */
export function compared(one: Customer, other: Customer): ComparedRow[] {
  const rows: [string, (customer: Customer) => string][] = [
    ['Phone', ({ phone_number }) => shownPhone(phone_number)],
    ['Date of birth', ({ date_of_birth, age }) => (date_of_birth ? `${shownDay(date_of_birth)} (${age})` : '')],
    ['Company', ({ company }) => company],
    ['E-mail', ({ email }) => email],
    ['Code', ({ code }) => String(code)],
    ['Added', ({ created_at }) => shownTime(created_at)],
  ];
  return rows.map(([label, value]) => ({ label, one: value(one), other: value(other) }))
    .filter((row) => row.one || row.other)
    .map((row) => ({ ...row, isSame: row.one === row.other && !OURS.has(row.label) }));
}
