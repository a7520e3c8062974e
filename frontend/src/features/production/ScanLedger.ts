/**
 * What one person scanned in this browser and what became of it: kept in IndexedDB, mirrored here, the same in every tab.
 * A scan counts as kept when the database says so, and as done when the server does.
 */
import { newIdempotencyKey } from '../../shared/http';
import { SHOWN, latestOf, type Board, type LostScan, type ShownScan } from './board';
import type { SendingMode } from './modes';
import { nameOf, type NewScan, type Scan } from './scan';
import type { ScanStore } from './scanStore';
import { formProblem } from './serialForm';
import { NotKept, SLOW, troubleOf } from './trouble';

/** What is heard and told at once. */
export type News = { kind: 'kept' | 'done' | 'tray'; scan: Scan } | { kind: 'lost'; serial: string };

interface Message {
  user: number;
  put?: Scan;
  gone?: number[];
}

/** What was done longer ago is of another shift. */
const SHIFT_MS = 16 * 60 * 60 * 1000;
const SLOW_MS = 5_000;

export class ScanLedger {
  private readonly saving = new Map<string, ShownScan>();
  /** By mode and serial, until it is scanned again. */
  private readonly lost = new Map<string, LostScan>();
  private readonly done = new Map<number, Scan>();
  private readonly waiting = new Map<number, Scan>();
  private readonly tray = new Map<number, Scan>();
  /** Of the tray, on their way to be sent once more. */
  private readonly leaving = new Set<number>();
  /** Of the session, by mode and serial. */
  private readonly known = new Map<string, { at: number; key: string }>();
  private latest: Scan[] = [];
  private trouble: string | null = null;
  private isReady = false;
  private isClosed = false;
  private board: Board | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly hearers = new Set<(news: News) => void>();
  private readonly channel = new BroadcastChannel('silo-station');
  private readonly loaded: Promise<void>;

  constructor(readonly user: number, readonly userName: string, private readonly store: ScanStore) {
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data);
    this.loaded = this.load();
  }

  close(): void {
    this.isClosed = true;
    this.channel.close();
  }

  // Arrow functions: React calls these without the ledger.
  readonly read = (): Board => {
    this.board ??= this.drawn();
    return this.board;
  };

  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };

  onNews(hear: (news: News) => void): () => void {
    this.hearers.add(hear);
    return () => void this.hearers.delete(hear);
  }

  /** In order. */
  waitingScans(): Iterable<Scan> {
    return this.waiting.values();
  }

  /** Takes what was scanned; resolves when it is kept, or told as lost. */
  async take(serial: string, mode: SendingMode, reason = ''): Promise<void> {
    const scan = this.fresh({ serial, mode, reason });
    const { key } = scan;
    const shown = { key, serial, mode, message: '' };
    // Shown before the first wait: a browser that does not answer must not look like a scanner that did not read.
    this.saving.set(key, { ...shown, state: 'saving' });
    this.changed();
    try {
      await this.loaded;
      await this.keepAsFits(scan);
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      if (this.known.get(nameOf(scan))?.key === key) this.known.delete(nameOf(scan));
      this.lost.set(nameOf(scan), { ...shown, state: 'lost', after: this.latest[0]?.id ?? 0 });
      this.news({ kind: 'lost', serial });
    } finally {
      this.saving.delete(key);
      this.changed();
    }
  }

  /** The server decided, or did one step of two. Throws NotKept when the browser cannot note it. */
  async settle(scan: Scan, change: Partial<Pick<Scan, 'state' | 'step' | 'message' | 'why' | 'firstSentAt'>>): Promise<void> {
    const next = { ...scan, ...change };
    await this.stored(this.store.put(next));
    this.place(next);
    this.tell({ put: next });
    if (next.state !== 'waiting') this.news({ kind: next.state, scan: next });
  }

  /** Sends one of the tray once more, as it is or corrected; returns why it cannot be. */
  async again(scan: Scan, serial = scan.serial): Promise<string | null> {
    const problem = formProblem(serial, scan.mode);
    if (problem) return problem;
    const isCorrected = serial !== scan.serial;
    const next: NewScan = { ...this.fresh({ ...scan, serial }), step: isCorrected ? 0 : scan.step };
    const before = this.known.get(nameOf(next));
    // "Twice" is sent again because somebody says so; a corrected one may hit another of this session.
    if (before && isCorrected) return `${serial} was scanned already, at ${timeOf(before.at)}.`;
    // Pressed twice it is sent once.
    if (!this.tray.has(scan.id) || this.leaving.has(scan.id)) return null;
    this.leaving.add(scan.id);
    const isNoted = await this.tried(async () => {
      const kept = await this.stored(this.store.swap(scan.id, next));
      this.known.set(nameOf(next), { at: next.at, key: next.key });
      this.forget([scan.id]);
      this.place(kept);
      this.tell({ gone: [scan.id] });
      this.tell({ put: kept });
    });
    this.leaving.delete(scan.id);
    return isNoted ? null : 'This browser could not note it; nothing was sent.';
  }

  /** Takes these out of the tray for good. */
  async drop(scans: Scan[]): Promise<void> {
    await this.forgetForGood(scans.map(({ id }) => id));
  }

  /** Counts from nothing; what waits and what is in the tray stays. */
  async startAnew(): Promise<void> {
    await this.forgetForGood([...this.done.keys()]);
  }

  /** Reads everything again: another tab may have changed it while this one slept. */
  async load(): Promise<void> {
    await this.tried(async () => {
      const all = await this.stored(this.store.allOf(this.user));
      const isOld = (scan: Scan) => scan.state === 'done' && Date.now() - scan.at > SHIFT_MS;
      // In one go after the reading: what is scanned during a wait in between would be cleared away.
      this.clear();
      all.filter((scan) => !isOld(scan)).forEach((scan) => this.place(scan));
      const old = all.filter(isOld).map(({ id }) => id);
      if (old.length > 0) await this.stored(this.store.remove(old));
    });
    this.isReady = true;
    this.changed();
  }

  private fresh({ serial, mode, reason }: Pick<NewScan, 'serial' | 'mode' | 'reason'>): NewScan {
    const { user, userName } = this;
    return {
      user, userName, serial, mode, reason, key: newIdempotencyKey(), at: Date.now(), state: 'waiting', step: 0, firstSentAt: null, why: null, message: '',
    };
  }

  /** To be sent, or in the tray with the reason why not. */
  private async keepAsFits(scan: NewScan): Promise<void> {
    const problem = formProblem(scan.serial, scan.mode);
    const before = this.known.get(nameOf(scan));
    if (problem) await this.keep({ ...scan, state: 'tray', why: 'form', message: problem });
    else if (before) await this.keepTwice(scan, before.at);
    else {
      this.known.set(nameOf(scan), { at: scan.at, key: scan.key });
      await this.keep(scan);
    }
  }

  private async keep(scan: NewScan): Promise<void> {
    const kept = await this.stored(this.store.add(scan));
    this.saving.delete(scan.key);
    this.place(kept);
    this.tell({ put: kept });
    this.news({ kind: kept.state === 'tray' ? 'tray' : 'kept', scan: kept });
  }

  /** What the store answers, told as trouble when it cannot or takes long; throws NotKept. */
  private async stored<T>(answer: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.setTrouble(SLOW), SLOW_MS);
    try {
      const given = await answer;
      this.setTrouble(null);
      return given;
    } catch (error) {
      this.setTrouble(troubleOf(error));
      throw new NotKept('The browser did not keep it.', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  /** False when the store did not do it; that is told as trouble already. */
  private async tried(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      return false;
    }
  }

  private setTrouble(trouble: string | null): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.changed();
  }

  /** One line in the tray, however often it is scanned again. */
  private async keepTwice(scan: NewScan, before: number): Promise<void> {
    const message = `Scanned already, at ${timeOf(before)}.`;
    const [told] = [...this.tray.values()].filter((one) => one.why === 'twice' && nameOf(one) === nameOf(scan));
    if (told) await this.settle(told, { message });
    else await this.keep({ ...scan, state: 'tray', why: 'twice', message });
  }

  private async forgetForGood(ids: number[]): Promise<void> {
    await this.tried(async () => {
      await this.stored(this.store.remove(ids));
      this.forget(ids);
      this.tell({ gone: ids });
      this.changed();
    });
  }

  private place(scan: Scan): void {
    // Setting what is there keeps its place: waiting scans stay in order.
    for (const place of [this.done, this.waiting, this.tray]) if (place !== this[scan.state]) place.delete(scan.id);
    this[scan.state].set(scan.id, scan);
    if (scan.state !== 'tray') this.known.set(nameOf(scan), { at: scan.at, key: scan.key });
    // Refused: the same scan again is another try, not a duplicate.
    else if (this.known.get(nameOf(scan))?.key === scan.key) this.known.delete(nameOf(scan));
    this.lost.delete(nameOf(scan));
    const others = this.latest.filter(({ id }) => id !== scan.id);
    this.latest = [...others, scan].sort((one, other) => other.id - one.id).slice(0, SHOWN);
    this.changed();
  }

  private forget(ids: number[]): void {
    const gone = new Set(ids);
    for (const place of [this.done, this.waiting, this.tray]) {
      for (const id of ids) {
        const scan = place.get(id);
        if (scan && this.known.get(nameOf(scan))?.key === scan.key) this.known.delete(nameOf(scan));
        place.delete(id);
      }
    }
    this.latest = this.latest.filter(({ id }) => !gone.has(id));
  }

  private clear(): void {
    for (const place of [this.done, this.waiting, this.tray, this.known]) place.clear();
    this.latest = [];
  }

  private hear({ user, put, gone }: Message): void {
    if (user !== this.user) return;
    if (put) this.place(put);
    if (gone) this.forget(gone);
    this.changed();
  }

  private tell(message: Omit<Message, 'user'>): void {
    // An answer may come after another person signed in; the next ledger of this one reads it.
    if (!this.isClosed) this.channel.postMessage({ user: this.user, ...message });
  }

  private news(news: News): void {
    this.hearers.forEach((hear) => hear(news));
  }

  private changed(): void {
    this.board = null;
    this.listeners.forEach((tell) => tell());
  }

  private drawn(): Board {
    const [first] = this.done.values();
    return {
      isReady: this.isReady,
      latest: latestOf(this.latest, this.saving.values(), this.lost.values()),
      done: this.done.size,
      waiting: this.waiting.size,
      since: first?.at ?? null,
      tray: [...this.tray.values()].reverse(),
      lost: [...this.lost.values()].map(({ serial }) => serial),
      trouble: this.trouble,
    };
  }
}

export const timeOf = (at: number) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
