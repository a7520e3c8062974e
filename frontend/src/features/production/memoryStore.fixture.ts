import type { NewScan, Scan } from './scan';
import type { ScanStore } from './scanStore';

/** IndexedDB as far as the ledger sees it; the browser tests use the real one. */
export class MemoryStore implements ScanStore {
  readonly rows = new Map<number, Scan>();
  isFull = false;
  private lastId = 0;

  async add(scan: NewScan): Promise<Scan> {
    if (this.isFull) throw new DOMException('No room', 'QuotaExceededError');
    const kept = { ...scan, id: ++this.lastId };
    this.rows.set(kept.id, kept);
    return kept;
  }

  async put(scan: Scan): Promise<void> {
    this.rows.set(scan.id, scan);
  }

  async swap(gone: number, next: NewScan): Promise<Scan> {
    this.rows.delete(gone);
    return this.add(next);
  }

  async remove(ids: number[]): Promise<void> {
    ids.forEach((id) => this.rows.delete(id));
  }

  async allOf(user: number): Promise<Scan[]> {
    return [...this.rows.values()].filter((scan) => scan.user === user).sort((one, other) => one.id - other.id);
  }

  async waitingOfOthers(): Promise<[]> {
    return [];
  }
}

export const ASHA = 7;

/** The nth serial of a batch. */
export const serial = (number: number, line = 'AMP') => `202505${line}${String(number).padStart(6, '0')}B`;
