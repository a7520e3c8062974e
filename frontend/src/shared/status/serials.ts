/** What a serial number looks like and what it tells. */
const UPI_PLUS = /^[0-9]{4}(0[1-9]|1[0-2])(AMP|API)[0-9]{6}B$/;
const UPI_PRO = /^[A-Z0-9-]{1,18}$/;

export const isUpiPlusSerial = (serial: string) => UPI_PLUS.test(serial);
export const isUpiProSerial = (serial: string) => UPI_PRO.test(serial);

/** AMP or API as printed in the serial, empty for a UPI PRO one. */
export function deviceTypeOf(serial: string): string {
  return UPI_PLUS.exec(serial)?.[2] ?? '';
}
