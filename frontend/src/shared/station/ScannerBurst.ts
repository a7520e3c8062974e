/** Least length of what a scanner types, and the longest time between two of its keys. */
const LEAST = 8;
const GAP_MS = 50;

/** Tells the keys of a hand scanner from those of a person by their speed. */
export class ScannerBurst {
  private text = '';
  private last = -Infinity;

  /** One more character; true when it begins anew, be it a scan or a person's typing. `at` in milliseconds. */
  key(character: string, at: number): boolean {
    const begins = at - this.last > GAP_MS;
    this.text = begins ? character : this.text + character;
    this.last = at;
    return begins;
  }

  /** The Enter after it: what was scanned, or null when a person typed. */
  enter(at: number): string | null {
    const scanned = at - this.last <= GAP_MS && this.text.length >= LEAST ? this.text : null;
    this.text = '';
    return scanned;
  }
}
