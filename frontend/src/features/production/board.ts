/** What the station shows of its ledger. */
import type { SendingMode } from './modes';
import type { Scan } from './scan';

export interface ShownScan {
  key: string;
  serial: string;
  mode: SendingMode;
  /** lost = it could not be kept, and nothing will be done to the device. */
  state: Scan['state'] | 'saving' | 'lost';
  message: string;
}

export interface Board {
  isReady: boolean;
  /** Newest first, only the last few. */
  latest: ShownScan[];
  done: number;
  waiting: number;
  /** When the first of what is counted was scanned, in milliseconds. */
  since: number | null;
  tray: Scan[];
  /** Serials that could not be kept and were not scanned again since. */
  lost: string[];
  /** Why this browser cannot keep scans; none is taken then. */
  trouble: string | null;
}

/** It could not be kept; `after` is the scan that was the last one then. */
export interface LostScan extends ShownScan {
  after: number;
}

export const SHOWN = 10;

/** The last scans, newest first: those on their way into the store, then kept and lost ones as they came. */
export function latestOf(kept: Scan[], saving: Iterable<ShownScan>, lost: Iterable<LostScan>): ShownScan[] {
  const rows = [
    ...[...lost].reverse().map((scan) => ({ ...scan, order: scan.after + 0.5 })),
    ...kept.map((scan) => ({ ...scan, order: scan.id })),
  ];
  const settled = rows.sort((one, other) => other.order - one.order);
  return [...[...saving].reverse(), ...settled]
    .slice(0, SHOWN)
    .map(({ key, serial, mode, state, message }) => ({ key, serial, mode, state, message }));
}

