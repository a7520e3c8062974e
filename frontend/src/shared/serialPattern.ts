/** What a serial number looks like: the server's patterns, kept in this browser so that a scan is judged offline too. */
import { useSyncExternalStore } from 'react';
import { http } from './http';

export interface SerialPart {
  kind: 'year' | 'month' | 'line' | 'number' | 'text';
  /** As the pattern writes it, e.g. {seq:6}. */
  source: string;
  /** Characters; 0 for the line, whose names may differ in length. */
  length: number;
  lines: string[];
}

export interface SerialPattern {
  pattern: string;
  /** Without anchors; its one group is the line. */
  regex: string;
  /** What to type, for whoever typed something else. */
  sentence: string;
  example: string;
  lines: string[];
  parts: SerialPart[];
}

const STORED = 'silo-serial-patterns';
/** What any serial is made of: that of a UPI PRO device is no more than this. */
const ANY_SERIAL = /^[A-Z0-9-]{1,18}$/;
const NOTHING: SerialPattern[] = [];

let known: SerialPattern[] | null = null;
const listeners = new Set<() => void>();

function stored(): SerialPattern[] {
  try {
    const given: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(given) ? (given as SerialPattern[]) : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** The patterns that this browser knows: of this visit, else of an earlier one, else none. */
export function knownPatterns(): SerialPattern[] {
  known ??= stored();
  return known;
}

export function keepPatterns(patterns: SerialPattern[]): void {
  known = patterns;
  localStorage.setItem(STORED, JSON.stringify(patterns));
  listeners.forEach((tell) => tell());
}

/** Asks the server; from then on problemOf() goes by its answer. Rejects when the server is away. */
export async function readPatterns(signal?: AbortSignal): Promise<SerialPattern[]> {
  const { data } = await http.get<{ data: SerialPattern[] }>('/sil/serial_patterns/', { signal });
  keepPatterns(data.data);
  return data.data;
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

export const useKnownPatterns = () => useSyncExternalStore(subscribe, knownPatterns);

/** The lines to choose from; one that is chosen stays among them, though new devices have it no more. */
export function useLines(chosen?: string): string[] {
  return [...new Set([...linesOf(useKnownPatterns()), ...(chosen ? [chosen] : [])])];
}

export const linesOf = (patterns: SerialPattern[]) => [...new Set(patterns.flatMap(({ lines }) => lines))];

const match = (serial: string) =>
  knownPatterns().map(({ regex }) => new RegExp(`^(?:${regex})$`).exec(serial)).find((found) => found !== null);

export const isStandardSerial = (serial: string) => match(serial) !== undefined;
export const isUpiProSerial = (serial: string) => ANY_SERIAL.test(serial);

/** The product line that a standard serial names, empty for any other. */
export const lineOf = (serial: string) => match(serial)?.[1] ?? '';

/** Why this is no standard serial, as a sentence; null when it is one. Before the patterns are known, the server decides. */
export function problemOf(serial: string): string | null {
  const patterns = knownPatterns();
  if (patterns.length === 0) return isUpiProSerial(serial) ? null : 'This is no serial number.';
  return isStandardSerial(serial) ? null : patterns.map(({ sentence }) => sentence).join(' Or: ');
}
