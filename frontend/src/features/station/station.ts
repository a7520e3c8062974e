/**
 * The scan station's mind: one pass at a time, and never a word the server has not said.
 *
 * Each scan is one attempt with its own idempotency key. An answer that got lost is asked for again with the same key, so
 * "let in" always is the server's word about this very attempt, and a pass that somebody else used stays "used". After a
 * while it stops asking and says that it is not known; a later scan is a new attempt, which may find the pass used by the
 * lost one.
 */
import type { Entry } from '../../shared/gate/api';
import { ApiError, formErrors, newIdempotencyKey, sentence } from '../../shared/http';
import type { BoxAnswer, BoxResult, RefusalReason, Verdict } from './api';
import { agrees, withBox, type BoxChange } from './boxes';

export interface Attempt {
  payload: string;
  /** Why the boxes do not fit, when the guard lets in all the same. */
  reason?: string;
  sentAt: number;
}

/** What became of the last box. */
export type BoxNews =
  | { serial: string; result: BoxResult | 'undone' }
  | { serial: string; result: 'failed'; message: string };

export interface BoxesState {
  kind: 'boxes';
  payload: string;
  entry: Entry;
  /** Scans that wait for their answer. */
  waiting: number;
  news: BoxNews | null;
}

export type StationState =
  | { kind: 'ready' }
  | { kind: 'asking'; attempt: Attempt; isRepeated: boolean }
  | { kind: 'unknown'; attempt: Attempt; message: string }
  | { kind: 'admitted'; attempt: Attempt; entry: Entry }
  | { kind: 'refused'; attempt: Attempt; reason: RefusalReason; entry: Entry | null; lostAt: number | null }
  | { kind: 'failed'; attempt: Attempt; message: string }
  | BoxesState;

export interface StationServer {
  verify: (payload: string, reason: string | undefined, key: string) => Promise<Verdict>;
  scanBox: (entry: number, serial: string, key: string) => Promise<BoxAnswer>;
  undoBox: (entry: number, serial: string) => Promise<BoxChange>;
  readEntry: (entry: number) => Promise<Entry>;
}

export interface StationTimes {
  /** Between two tries of one attempt. */
  retryMs: number;
  /** A lost answer is asked for this long, then it is said that nothing is known. */
  giveUpMs: number;
  /** Asking again by hand is the same attempt for this long: the same vehicle still stands there. */
  sameVehicleMs: number;
}

const TIMES: StationTimes = { retryMs: 1_500, giveUpMs: 30_000, sameVehicleMs: 120_000 };

const isUndecided = (error: unknown): error is ApiError => error instanceof ApiError && error.isUndecided;

const verdictIsUsed = (verdict: Verdict) => !verdict.valid && verdict.reason === 'used';

/** The server takes one line. */
const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').trim() || undefined;

/** Without the names of fields: the station sends one thing at a time. */
const told = (error: unknown) => Object.values(formErrors(error)).join(' ') || sentence(error);

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export class Station {
  private state: StationState = { kind: 'ready' };
  private current: { attempt: Attempt; key: string } | null = null;
  /** When passes were sent whose answer nobody has read. */
  private readonly lost = new Map<string, number>();
  private readonly serials: string[] = [];
  /** Scanned while a pass was asked for: boxes, if it turns out to have some. */
  private early: string[] = [];
  private isWorking = false;
  /** How often an answer changed the boxes: a list that was asked for before may lack the last one. */
  private changes = 0;
  /** The entry whose boxes are being read. */
  private reading: number | null = null;
  private isOnline = true;
  private isOpen = true;
  private readonly times: StationTimes;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly server: StationServer, times: Partial<StationTimes> = {}) {
    this.times = { ...TIMES, ...times };
  }

  // Arrow functions: React calls these without the station.
  readonly read = () => this.state;

  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };

  /** What was scanned or typed: a pass, or a box while boxes are counted. False when it was not taken. */
  scan(text: string): boolean {
    const scanned = text.trim();
    if (!scanned || !this.isOnline) return false;
    if (this.state.kind === 'asking') {
      if (!this.early.includes(scanned)) this.early.push(scanned);
      return false;
    }
    if (this.state.kind === 'boxes') return this.takeBox(scanned);
    if (this.state.kind === 'unknown' && this.state.attempt.payload === scanned) this.askAgain();
    else this.start({ payload: scanned, sentAt: Date.now() });
    return true;
  }

  /** Asks once more what became of the attempt whose answer got lost. */
  askAgain(): void {
    if (this.state.kind !== 'unknown' || !this.isOnline) return;
    const { attempt } = this.state;
    const isSame = this.current?.attempt === attempt && Date.now() - attempt.sentAt < this.times.sameVehicleMs;
    if (isSame) void this.ask(true);
    else this.start({ ...attempt, sentAt: Date.now() });
  }

  /** Lets the vehicle with these boxes in; a reason is needed when they do not fit. */
  complete(reason?: string): void {
    if (this.state.kind !== 'boxes' || !this.isOnline || this.state.waiting > 0) return;
    this.start({ payload: this.state.payload, reason: oneLine(reason), sentAt: Date.now() });
  }

  /** Ready for the next pass. What is being asked cannot be taken back, so then it does nothing. */
  next(): void {
    if (this.state.kind === 'asking') return;
    this.serials.length = 0;
    this.current = null;
    this.show({ kind: 'ready' });
  }

  async undo(serial: string): Promise<void> {
    if (this.state.kind !== 'boxes' || !this.isOnline) return;
    const { id } = this.state.entry;
    try {
      const change = await this.server.undoBox(id, serial);
      this.showBoxes(id, { news: { serial, result: 'undone' } }, change);
    } catch (error) {
      this.showBoxes(id, { news: { serial, result: 'failed', message: told(error) } });
    }
  }

  setOnline(isOnline: boolean): void {
    const isBack = isOnline && !this.isOnline;
    this.isOnline = isOnline;
    // The vehicle still stands there: what was lost on the way out is asked for at once.
    const isFresh = this.state.kind === 'unknown' && Date.now() - this.state.attempt.sentAt < this.times.giveUpMs;
    if (isBack && isFresh) this.askAgain();
  }

  /** The page is shown; once it is left nothing is asked again behind its back. */
  setOpen(isOpen: boolean): void {
    this.isOpen = isOpen;
  }

  private show(state: StationState): void {
    this.state = state;
    this.listeners.forEach((tell) => tell());
  }

  private start(attempt: Attempt): void {
    this.current = { attempt, key: newIdempotencyKey() };
    this.early = [];
    void this.ask(false);
  }

  private async ask(isRepeated: boolean): Promise<void> {
    const asked = this.current!;
    const { attempt, key } = asked;
    this.show({ kind: 'asking', attempt, isRepeated });
    const until = Date.now() + this.times.giveUpMs;
    for (;;) {
      try {
        this.settle(attempt, await this.server.verify(attempt.payload, attempt.reason, key));
        return;
      } catch (error) {
        if (!isUndecided(error)) {
          this.show({ kind: 'failed', attempt, message: told(error) });
          return;
        }
        if (!this.lost.has(attempt.payload)) this.lost.set(attempt.payload, attempt.sentAt);
        const waitMs = error.retryAfter ? error.retryAfter * 1000 : this.times.retryMs;
        const isTriedAgain = this.mayAskUntil(until - waitMs);
        if (isTriedAgain) {
          this.show({ kind: 'asking', attempt, isRepeated: true });
          await pause(waitMs);
        }
        // Looked at again after the pause: the device may have slept through it, and the vehicle be gone.
        if (!isTriedAgain || !this.mayAskUntil(until)) {
          this.show({ kind: 'unknown', attempt, message: told(error) });
          return;
        }
      }
    }
  }

  private mayAskUntil(until: number): boolean {
    return this.isOnline && this.isOpen && Date.now() <= until;
  }

  private settle(attempt: Attempt, verdict: Verdict): void {
    // Of this attempt everything is known now; only an earlier one can be behind a "used".
    const lostAt = this.lost.get(attempt.payload) ?? null;
    const isEarlier = verdictIsUsed(verdict) && lostAt !== attempt.sentAt;
    this.lost.delete(attempt.payload);
    this.current = null;
    const entry = verdict.submission ?? null;
    if (verdict.valid) this.show({ kind: 'admitted', attempt, entry: verdict.submission });
    else if (verdict.reason === 'manifest' && entry) {
      this.show({ kind: 'boxes', payload: attempt.payload, entry, waiting: 0, news: null });
      this.early.forEach((serial) => this.takeBox(serial));
    } else this.show({ kind: 'refused', attempt, reason: verdict.reason, entry, lostAt: isEarlier ? lostAt : null });
  }

  private takeBox(serial: string): boolean {
    if (this.state.kind !== 'boxes') return false;
    // The pass itself still lies in front of the camera: no box, and nothing to complain about.
    if (serial === this.state.payload) return true;
    this.serials.push(serial);
    this.show({ ...this.state, waiting: this.serials.length });
    void this.workOnBoxes(this.state.entry.id);
    return true;
  }

  /** One box after the other; each waits until the server has answered for the one before. */
  private async workOnBoxes(id: number): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    try {
      for (let serial = this.serials[0]; serial !== undefined; serial = this.serials[0]) {
        const [news, change] = await this.askBox(id, serial);
        if (this.serials[0] === serial) this.serials.shift();
        this.showBoxes(id, { news }, change);
      }
    } finally {
      this.isWorking = false;
    }
  }

  private async askBox(id: number, serial: string): Promise<[BoxNews, BoxChange?]> {
    const key = newIdempotencyKey();
    const until = Date.now() + this.times.giveUpMs;
    for (;;) {
      try {
        const answer = await this.server.scanBox(id, serial, key);
        return [{ serial, result: answer.result }, answer];
      } catch (error) {
        const isTriedAgain = isUndecided(error) && this.mayAskUntil(until - this.times.retryMs);
        if (isTriedAgain) await pause(this.times.retryMs);
        if (!isTriedAgain || !this.mayAskUntil(until)) return [{ serial, result: 'failed', message: told(error) }];
      }
    }
  }

  /** News of boxes, unless the guard has gone on to another pass. */
  private showBoxes(id: number, news: Partial<BoxesState>, change?: BoxChange): void {
    if (this.state.kind !== 'boxes' || this.state.entry.id !== id) return;
    if (change) this.changes += 1;
    const entry = change ? withBox(this.state.entry, change) : this.state.entry;
    this.show({ ...this.state, entry, ...news, waiting: this.serials.length });
    if (change && !agrees(entry, change)) void this.readBoxes(id);
  }

  /** All boxes again: somebody else scans some of them, too. Once more when a box was answered for meanwhile. */
  private async readBoxes(id: number): Promise<void> {
    if (this.reading === id) return;
    this.reading = id;
    try {
      for (let before = -1; before !== this.changes && this.reading === id; ) {
        before = this.changes;
        const entry = await this.server.readEntry(id);
        if (before === this.changes) this.showBoxes(id, { entry });
      }
    } catch (error) {
      // Not now; the next box asks again.
      if (!(error instanceof ApiError)) throw error;
    } finally {
      if (this.reading === id) this.reading = null;
    }
  }
}
