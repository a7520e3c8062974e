/** What a scan does, and how one gets from one to the other. */
import type { Action } from '../../shared/session/session';

/** `check` only looks; the others are sent, each step by a call of its own. */
export const MODES = ['register', 'register_approve', 'approve', 'release', 'deactivate', 'check'] as const;
export type Mode = (typeof MODES)[number];
export type SendingMode = Exclude<Mode, 'check'>;
export type Step = 'register' | 'approve' | 'release' | 'deactivate';

interface ModeFacts {
  /** On its button. */
  word: string;
  /** Of a device it was done to. */
  done: string;
  action: Action;
  /** Last part of its command code: letters alone, for a scanner with another keyboard's layout garbles signs. */
  code: string;
}

export const MODE_FACTS: Record<Mode, ModeFacts> = {
  register: { word: 'Register', done: 'Registered', action: 'register_device', code: 'REGISTER' },
  register_approve: { word: 'Register + approve', done: 'Registered and approved', action: 'approve_device', code: 'REGISTERAPPROVE' },
  approve: { word: 'Approve', done: 'Approved', action: 'approve_device', code: 'APPROVE' },
  release: { word: 'Release', done: 'Released', action: 'release_device', code: 'RELEASE' },
  deactivate: { word: 'Deactivate', done: 'Deactivated', action: 'deactivate_device', code: 'DEACTIVATE' },
  check: { word: 'Check', done: 'Checked', action: 'view_devices', code: 'CHECK' },
};

export const STEPS: Record<SendingMode, Step[]> = {
  register: ['register'], register_approve: ['register', 'approve'], approve: ['approve'], release: ['release'], deactivate: ['deactivate'],
};

/** The key that switches to it: Alt and its place. */
export const shortcutOf = (mode: Mode) => `Alt+${MODES.indexOf(mode) + 1}`;

export function modeOfKey({ altKey, ctrlKey, metaKey, code }: KeyboardEvent): Mode | null {
  if (!altKey || ctrlKey || metaKey) return null;
  return MODES.find((_, index) => code === `Digit${index + 1}` || code === `Numpad${index + 1}`) ?? null;
}

export const commandCode = (mode: Mode) => `SILO:MODE:${MODE_FACTS[mode].code}`;

// A scanner set to another language's keyboard sends another sign for the colon.
const COMMAND = /^SILO[^A-Z0-9]MODE[^A-Z0-9]([A-Z]+)$/;
const ANY_COMMAND = /^SILO[^A-Z0-9]/;

/** The mode that a scanned text switches to, `unknown` for a command that is none of ours, null for what is no command. */
export function readCommand(text: string): Mode | 'unknown' | null {
  const given = text.trim().toUpperCase();
  if (!ANY_COMMAND.test(given) || given.startsWith('SILO-')) return null;
  const code = COMMAND.exec(given)?.[1];
  return MODES.find((mode) => MODE_FACTS[mode].code === code) ?? 'unknown';
}
