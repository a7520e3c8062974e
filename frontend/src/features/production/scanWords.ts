/** What the station says of a scan, readable from two steps away. */
import { IconAlertTriangle, IconBarcode, IconCircleCheck, IconCloudUpload, IconHourglass, type TablerIcon } from '@tabler/icons-react';
import type { Board, ShownScan } from './board';
import { MODE_FACTS } from './modes';
import type { Scan } from './scan';
import type { LinkBoard } from './Sender';

export type Tone = 'ready' | 'busy' | 'kept' | 'yes' | 'no';

/** Yellow is safe in this browser, green is what the server did. */
export const TONES: Record<ShownScan['state'], Tone> = { saving: 'busy', waiting: 'kept', done: 'yes', tray: 'no', lost: 'no' };
export const TONE_ICONS: Record<Tone, TablerIcon> = { ready: IconBarcode, busy: IconHourglass, kept: IconCloudUpload, yes: IconCircleCheck, no: IconAlertTriangle };

export function stateWord({ state, mode }: ShownScan): string {
  if (state === 'saving') return 'Being kept…';
  if (state === 'waiting') return 'Kept here, not sent yet';
  if (state === 'lost') return 'NOT kept: scan it again';
  return state === 'done' ? MODE_FACTS[mode].done : 'In the tray';
}

export const WHY_WORDS: Record<NonNullable<Scan['why']>, string> = { form: 'Wrong form', twice: 'Duplicate', refused: 'Refused' };

const scans = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'scan' : 'scans'}`;

/** Where what is not yet done stands: "45 scans wait here, offline since 10:03:22." */
export function lineText({ waiting }: Board, { sending, awaySince, isSignedOut }: LinkBoard, isOnline: boolean, timeOf: (at: number) => string): string {
  const safe = waiting > 0 ? `${scans(waiting)} ${waiting === 1 ? 'is' : 'are'} safe in this browser` : 'Everything is sent';
  if (isSignedOut) return `${safe}. Sign in again to send.`;
  if (awaySince !== null) return `${safe}. No answer since ${timeOf(awaySince)}; it goes on by itself.`;
  if (!isOnline) return `${safe}. Offline; scan on, it is sent when the connection is back.`;
  return waiting > 0 ? `${safe}, ${sending} on the way.` : `${safe}.`;
}

/** The tray as lines of a spreadsheet. */
export const trayText = (tray: Scan[]) =>
  tray.map(({ serial, mode, why, message }) => [serial, MODE_FACTS[mode].word, why ? WHY_WORDS[why] : '', message].join('\t')).join('\n');
