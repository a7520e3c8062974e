/** Amounts are strings with two decimals, as the server sends them; floating point never touches them. */

/** Hundredths of an amount that matches /^\d+(\.\d{1,2})?$/. */
function hundredths(amount: string): bigint {
  const [whole, fraction = ''] = amount.split('.');
  return BigInt(whole! + fraction.padEnd(2, '0'));
}

/** Price times a whole number of pieces, with two decimals. */
export function timesPieces(price: string, pieces: number): string {
  const digits = (hundredths(price) * BigInt(pieces)).toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** "1234.5" as people read it: 1,234.50. */
export function shownMoney(amount: string): string {
  const [whole, fraction = ''] = amount.split('.');
  return `${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.padEnd(2, '0')}`;
}
