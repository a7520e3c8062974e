import { isUpiProSerial, problemOf } from '../../shared/serialPattern';
import type { SendingMode } from './modes';

/** Why this cannot be scanned in this mode, or null. A new device follows a pattern; one that is there may be a UPI PRO one. */
export function formProblem(serial: string, mode: SendingMode): string | null {
  if (mode === 'register' || mode === 'register_approve') return problemOf(serial);
  return isUpiProSerial(serial) ? null : 'A serial number has 1 to 18 capital letters, digits or hyphens.';
}
