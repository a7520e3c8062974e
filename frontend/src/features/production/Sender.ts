/**
 * Sends what waits, in order, from one tab of the browser at a time. Several scans are on their way at once, but never two
 * of one device: what was scanned first is decided first.
 */
import { rememberedName } from '../../shared/session/session';
import { STEPS } from './modes';
import type { Scan } from './scan';
import type { ScanLedger } from './ScanLedger';
import { verdictOf, type Verdict } from './sending';
import { NotKept } from './trouble';

export interface LinkBoard {
  /** On their way now, from this tab. */
  sending: number;
  /** Since when nobody answers, in milliseconds; null while somebody does. */
  awaySince: number | null;
  /** Nothing is sent until its owner signs in again. */
  isSignedOut: boolean;
}

interface SenderTimes {
  firstWaitMs: number;
  longestWaitMs: number;
}

const TIMES: SenderTimes = { firstWaitMs: 500, longestWaitMs: 15_000 };
/** On their way at once: enough for ten a second where an answer takes a third of one. */
const LANES = 4;

export class Sender {
  private link: LinkBoard = { sending: 0, awaySince: null, isSignedOut: false };
  private readonly flying = new Map<number, string>();
  /** When a scan may be tried again that the server stumbled over. */
  private readonly restsUntil = new Map<number, number>();
  private isFirst = false;
  /** Nobody has confirmed yet whose session it is. */
  private isHeld: boolean;
  private failures = 0;
  private pausedUntil = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly ended = new AbortController();
  private readonly times: SenderTimes;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly ledger: ScanLedger, private readonly send: (scan: Scan) => Promise<string>, times: Partial<SenderTimes> = {}, isHeld = false,
  ) {
    this.isHeld = isHeld;
    this.times = { ...TIMES, ...times };
    ledger.subscribe(() => this.pump());
    const { signal } = this.ended;
    window.addEventListener('online', () => this.hurry(), { signal });
    window.addEventListener('storage', ({ key }) => key === 'silo-name' && this.hurry(), { signal });
    void this.takeTurn();
  }

  /** For good: another person signed in. What is on its way is still noted. */
  stop(): void {
    this.ended.abort();
    this.isFirst = false;
    clearTimeout(this.timer);
  }

  // Arrow functions: React calls these without the sender.
  readonly read = () => this.link;

  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };

  /** The server is there again, or the person is: no need to wait any longer. */
  hurry(): void {
    this.pausedUntil = 0;
    this.failures = 0;
    this.restsUntil.clear();
    if (this.link.isSignedOut) this.show({ isSignedOut: false });
    this.pump();
  }

  /** Sends nothing while the server has not said who is signed in: the cookies may be another person's by now. */
  hold(isHeld: boolean): void {
    const isLetGo = this.isHeld && !isHeld;
    this.isHeld = isHeld;
    if (isLetGo) this.hurry();
  }

  /** One tab sends; the others wait for it to be closed. Without Web Locks, over plain http, each sends: the keys keep it to once. */
  private async takeTurn(): Promise<void> {
    if (!('locks' in navigator)) {
      this.isFirst = true;
      this.pump();
      return;
    }
    const { signal } = this.ended;
    const untilEnded = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    try {
      await navigator.locks.request(`silo-station-${this.ledger.user}`, { signal }, async () => {
        // What the tab before this one did last may not have been heard here.
        await this.ledger.load();
        this.isFirst = true;
        this.pump();
        await untilEnded;
      });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof DOMException)) throw error;
      // A browser that has them and refuses them is like one without.
      this.isFirst = true;
      this.pump();
    }
  }

  private pump(): void {
    if (!this.isFirst || this.isHeld || this.link.isSignedOut) return;
    clearTimeout(this.timer);
    const now = Date.now();
    if (now < this.pausedUntil) {
      this.pumpAt(this.pausedUntil - now);
      return;
    }
    // Another account's session would register it under another name.
    if (rememberedName() !== this.ledger.userName) {
      this.show({ isSignedOut: true });
      return;
    }
    // One knocks at the door; the others follow when it opens.
    const lanes = this.link.awaySince === null ? LANES : 1;
    for (const scan of this.ledger.waitingScans()) {
      if (this.flying.size >= lanes) return;
      if (this.mayFly(scan, now)) void this.fly(scan);
    }
    const [next] = [...this.restsUntil.values()].sort((one, other) => one - other);
    if (next !== undefined) this.pumpAt(Math.max(0, next - now));
  }

  private pumpAt(ms: number): void {
    this.timer = setTimeout(() => this.pump(), ms);
  }

  private mayFly({ id, serial }: Scan, now: number): boolean {
    if (this.flying.has(id) || [...this.flying.values()].includes(serial)) return false;
    if ((this.restsUntil.get(id) ?? 0) > now) return false;
    for (const earlier of this.ledger.waitingScans()) {
      if (earlier.id === id) return true;
      if (earlier.serial === serial) return false;
    }
    return true;
  }

  private async fly(scan: Scan): Promise<void> {
    this.flying.set(scan.id, scan.serial);
    // Rested; a time that is over would wake the pump without end until the answer is there.
    this.restsUntil.delete(scan.id);
    this.show({});
    try {
      await this.note(scan, await this.ask(scan));
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      // The browser could not note the answer: asked again with the same key the server says the same.
      this.restsUntil.set(scan.id, Date.now() + this.times.longestWaitMs);
    } finally {
      this.flying.delete(scan.id);
      this.show({});
    }
    this.pump();
  }

  private async ask(scan: Scan): Promise<Verdict> {
    try {
      return { kind: 'done', message: await this.send(scan) };
    } catch (error) {
      return verdictOf(error, scan, Date.now());
    }
  }

  private async note(scan: Scan, verdict: Verdict): Promise<void> {
    if (verdict.kind === 'signed_out') this.show({ isSignedOut: true });
    else if (verdict.kind === 'undecided') await this.waitWith(scan, verdict);
    else {
      this.failures = 0;
      if (this.link.awaySince !== null) this.show({ awaySince: null });
      const { message } = verdict;
      if (verdict.kind === 'refused') await this.ledger.settle(scan, { state: 'tray', why: 'refused', message });
      else if (scan.step + 1 < STEPS[scan.mode].length) await this.ledger.settle(scan, { step: scan.step + 1, message });
      else await this.ledger.settle(scan, { state: 'done', step: scan.step + 1, message });
    }
  }

  private async waitWith(scan: Scan, { isAway, waitMs }: Extract<Verdict, { kind: 'undecided' }>): Promise<void> {
    const backOff = Math.min(this.times.longestWaitMs, this.times.firstWaitMs * 2 ** this.failures) * (0.75 + Math.random() / 2);
    // Those on their way together fail together, and count as one failure.
    if (Date.now() >= this.pausedUntil) this.failures += 1;
    const until = Date.now() + (waitMs ?? backOff);
    if (isAway) {
      this.pausedUntil = Math.max(this.pausedUntil, until);
      this.show({ awaySince: this.link.awaySince ?? Date.now() });
    } else this.restsUntil.set(scan.id, until);
    if (scan.firstSentAt === null) await this.ledger.settle(scan, { firstSentAt: Date.now() });
  }

  private show(change: Partial<LinkBoard>): void {
    this.link = { ...this.link, ...change, sending: this.flying.size };
    this.listeners.forEach((tell) => tell());
  }
}
