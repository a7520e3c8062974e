/** The devices scanned for an order: what is taken, and why a scan was not. */
import { problemOf as patternProblemOf } from '../../shared/serialPattern';
import { deviceTypeOf } from '../../shared/status/serials';

export interface Untaken {
  id: number;
  serial: string;
  why: string;
}

export interface ShipmentDevices {
  taken: string[];
  /** Newest first, only the last few: the next good scan must not hide them. */
  untaken: Untaken[];
}

export interface Wanted {
  /** A product line, e.g. AMP. */
  line: string;
  count: number;
}

export const NO_DEVICES: ShipmentDevices = { taken: [], untaken: [] };

const SHOWN = 4;

function problemOf(serial: string, taken: string[], { line, count }: Wanted): string | null {
  const misread = patternProblemOf(serial);
  if (misread) return misread;
  const found = deviceTypeOf(serial);
  // None before the patterns are known: then the server decides.
  if (found && found !== line) return `An ${found} device; this order is for ${line} devices.`;
  if (taken.includes(serial)) return 'Scanned already.';
  return taken.length >= count ? `The order is complete: it is for ${count}.` : null;
}

export function takeScan(devices: ShipmentDevices, text: string, wanted: Wanted): ShipmentDevices {
  const serial = text.trim();
  if (!serial) return devices;
  const why = problemOf(serial, devices.taken, wanted);
  if (why === null) return { ...devices, taken: [...devices.taken, serial] };
  const id = (devices.untaken[0]?.id ?? 0) + 1;
  return { ...devices, untaken: [{ id, serial, why }, ...devices.untaken].slice(0, SHOWN) };
}

export function takeOut(devices: ShipmentDevices, serial: string): ShipmentDevices {
  return { ...devices, taken: devices.taken.filter((known) => known !== serial) };
}

/** Of what the server refused about the devices, the sentences that name this one. */
export function toldAbout(serial: string, refused: string[]): string[] {
  return refused.filter((told) => told.includes(serial));
}
