/** How people and their numbers are shown. */
import dayjs from 'dayjs';
import type { Customer } from './api';

/** Calling codes of one and of two digits; all others have three. */
const CALLING_CODE = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})(\d+)$/;

/** Cities of India whose area code has two digits. */
const INDIAN_CITY = /^(11|20|22|33|40|44|79|80)(\d{4})(\d{4})$/;

/** A national number in groups people can read aloud: 987 654 3210. */
function grouped(digits: string): string {
  if (digits.length <= 4) return digits;
  const head = digits.slice(0, -4);
  return `${head.length === 4 ? head : head.replace(/\B(?=(\d{3})+$)/g, ' ')} ${digits.slice(-4)}`;
}

function indian(digits: string): string {
  const city = INDIAN_CITY.exec(digits);
  if (city) return city.slice(1).join(' ');
  return digits.length === 10 ? `${digits.slice(0, 5)} ${digits.slice(5)}` : grouped(digits);
}

/** "+919876543210" as people read it: +91 98765 43210. */
export function shownPhone(e164: string | null): string {
  const [, code, digits] = CALLING_CODE.exec(e164 ?? '') ?? [];
  if (!code || !digits) return e164 ?? '';
  return `+${code} ${code === '91' ? indian(digits) : grouped(digits)}`;
}

/** What tells customers of one name apart: company, phone and code. */
export const knownOf = ({ company, phone_number, code }: Customer) =>
  [company, shownPhone(phone_number), `code ${code}`].filter(Boolean).join(', ');

/** Full years on a day; who was born on 29 February grows older on 1 March. Null for what is no day. */
export function ageOf(birthday: string, today = dayjs()): number | null {
  const born = dayjs(birthday);
  if (!birthday || !born.isValid()) return null;
  const hadBirthday = today.month() > born.month() || (today.month() === born.month() && today.date() >= born.date());
  return today.year() - born.year() - (hadBirthday ? 0 : 1);
}
