/** One scan, from the moment it is kept in this browser until the server has decided and somebody has settled it. */
import type { SendingMode } from './modes';

/** waiting = safe in this browser; done = the server did it; tray = somebody has to settle it. */
export type ScanState = 'waiting' | 'done' | 'tray';
export type TrayReason = 'form' | 'twice' | 'refused';

export interface NewScan {
  /** Whose it is: sent under this account alone. */
  user: number;
  userName: string;
  serial: string;
  mode: SendingMode;
  /** Of a deactivation. */
  reason: string;
  /** The same with every try, so that an answer that got lost does not make the next try a second change. */
  key: string;
  /** Milliseconds. */
  at: number;
  state: ScanState;
  /** Steps of its mode that the server has done. */
  step: number;
  firstSentAt: number | null;
  why: TrayReason | null;
  /** The server's sentence, or ours. */
  message: string;
}

export interface Scan extends NewScan {
  /** Its place in the order of this browser. */
  id: number;
}

/** What the same scan again would be. */
export const nameOf = ({ mode, serial }: Pick<NewScan, 'mode' | 'serial'>) => `${mode} ${serial}`;
