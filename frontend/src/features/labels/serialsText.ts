/** Serials as people paste them: one a line, or with commas, semicolons and blanks between. */

export interface ReadSerials {
  serials: string[];
  /** How many stood there more than once. */
  repeated: number;
}

export function readSerials(text: string): ReadSerials {
  const all = text.split(/[\s,;]+/).filter(Boolean);
  const serials = [...new Set(all)];
  return { serials, repeated: all.length - serials.length };
}

export function withoutSerials(text: string, gone: string[]): string {
  const unwanted = new Set(gone);
  return readSerials(text).serials.filter((serial) => !unwanted.has(serial)).join('\n');
}
