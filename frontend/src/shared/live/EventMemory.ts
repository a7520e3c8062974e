/** An event may be committed after one with a higher id; the server waits 10 seconds for such, so this is safe. */
const SETTLED_MS = 15_000;

interface Heard {
  id: number;
  at: number;
}

/**
 * Which events this tab has heard, and from which id on to ask again after the connection was lost.
 *
 * It asks from a few seconds back, because ids are committed out of order; what comes twice for that is dropped by its id.
 */
export class EventMemory {
  private settled: number | null = null;
  private start: Heard | null = null;
  private lastHeard = 0;
  /** Id and when it was heard, in that order. */
  private readonly recent = new Map<number, number>();

  /** False when it was heard before. */
  note(id: number, now: number): boolean {
    this.heard(now);
    if (this.recent.has(id)) return false;
    this.recent.set(id, now);
    return true;
  }

  /** Any sign of life: up to here nothing was lost. */
  heard(now: number): void {
    this.lastHeard = now;
    if (this.start && this.isSettled(this.start.at)) {
      this.settle(this.start.id);
      this.start = null;
    }
    for (const [id, at] of this.recent) {
      if (!this.isSettled(at)) break;
      this.recent.delete(id);
      this.settle(id);
    }
  }

  /** A connection that replays nothing begins after this id. */
  startAfter(id: number, now: number): void {
    this.settled = null;
    this.recent.clear();
    this.start = { id, at: now };
    this.lastHeard = now;
  }

  /** Another tab has heard everything up to here, and this tab everything since it began. */
  adopt(settled: number): void {
    this.settled ??= settled;
  }

  /** The id to ask from; null when nothing is known for certain, so that everything shown must be read anew. */
  get since(): number | null {
    return this.settled;
  }

  get isEmpty(): boolean {
    return this.settled === null && this.start === null;
  }

  private isSettled(at: number): boolean {
    return at <= this.lastHeard - SETTLED_MS;
  }

  private settle(id: number): void {
    this.settled = Math.max(this.settled ?? id, id);
  }
}
