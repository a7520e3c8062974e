/** Reads a text part by part of a pattern, and says what is wrong where. */
import type { SerialPart, SerialPattern } from '../../shared/serialPattern';

export interface Piece {
  part: SerialPart | null;
  text: string;
  /** Null: as it should be. */
  problem: string | null;
}

const WORDS: Record<SerialPart['kind'], string> = { year: 'Year', month: 'Month', line: 'Line', number: 'Number', text: 'Fixed text' };

export const partWord = (part: SerialPart | null) => (part ? WORDS[part.kind] : 'Too much');

/** What belongs there. */
export function partRule({ kind, source, length, lines }: SerialPart): string {
  if (kind === 'line') return lines.join(' or ');
  if (kind === 'text') return `always ${source}`;
  return kind === 'month' ? '01 to 12' : `${length} digit${length === 1 ? '' : 's'}`;
}

function widthOf(part: SerialPart, rest: string): number {
  if (part.kind !== 'line') return part.length;
  const begun = part.lines.filter((line) => rest.toUpperCase().startsWith(line)).sort((one, other) => other.length - one.length)[0];
  return (begun ?? part.lines[0] ?? '').length;
}

function isRight(part: SerialPart, text: string): boolean {
  if (part.kind === 'line') return part.lines.includes(text);
  if (part.kind === 'text') return text === part.source;
  if (!/^[0-9]+$/.test(text) || text.length !== part.length) return false;
  return part.kind !== 'month' || (Number(text) >= 1 && Number(text) <= 12);
}

function problemOf(part: SerialPart, text: string): string | null {
  if (isRight(part, text)) return null;
  const rule = partRule(part);
  if (!text) return `Missing: ${rule}.`;
  if (text !== text.toUpperCase() && isRight(part, text.toUpperCase())) return 'Letters are capitals.';
  return part.kind !== 'line' && text.length < part.length ? `Too short: ${rule}.` : `It should be ${rule}.`;
}

function piecesOf(serial: string, { parts }: SerialPattern): Piece[] {
  let at = 0;
  const pieces = parts.map((part): Piece => {
    const text = serial.slice(at, at + widthOf(part, serial.slice(at)));
    at += text.length;
    return { part, text, problem: problemOf(part, text) };
  });
  const rest = serial.slice(at);
  return rest ? [...pieces, { part: null, text: rest, problem: `${rest.length} character${rest.length === 1 ? '' : 's'} too many.` }] : pieces;
}

const mistakes = (pieces: Piece[]) => pieces.filter(({ problem }) => problem !== null).length;

/** By the pattern that it comes closest to. */
export function examine(serial: string, patterns: SerialPattern[]): Piece[] {
  const readings = patterns.map((pattern) => piecesOf(serial, pattern));
  return readings.sort((one, other) => mistakes(one) - mistakes(other))[0] ?? [];
}
