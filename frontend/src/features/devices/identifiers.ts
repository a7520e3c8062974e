/** Rules of the numbers printed inside a device. */
const FIFTEEN_DIGITS = /^[0-9]{15}$/;

/** The check digit of an IMEI: every second digit doubled, digits summed, the sum ends in 0. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const value = Number(character) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** What is wrong with an IMEI, or null; an empty one is none. */
export function imeiProblem(imei: string): string | null {
  if (!imei) return null;
  if (!FIFTEEN_DIGITS.test(imei)) return 'An IMEI has exactly 15 digits.';
  return passesLuhn(imei) ? null : 'The check digit does not fit: one digit is wrong.';
}

export function imsiProblem(imsi: string): string | null {
  return !imsi || /^[0-9]{14,15}$/.test(imsi) ? null : 'An IMSI has 14 or 15 digits.';
}
