/** Scans wait here until the server has answered for each: none is lost while another is in flight. */
import { ApiError, newIdempotencyKey } from '../../shared/http';
import { isUpiProSerial, problemOf } from '../../shared/serialPattern';
import { addSerialNumber, addUpiProSerial, type Told } from './api';

export type ScanOutcome = 'waiting' | 'retrying' | 'added' | 'duplicate' | 'bad' | 'refused';

export interface Scan {
  id: number;
  serial: string;
  outcome: ScanOutcome;
  /** The server's sentence, or ours for a bad pattern. */
  message: string;
}

export interface ScanBoard {
  /** Newest first, only the last few. */
  latest: Scan[];
  waiting: number;
  counts: { added: number; duplicate: number; bad: number; refused: number };
}

interface Job extends Scan {
  isUpiPro: boolean;
  /** Kept over retries, so that an answer that got lost does not make the second try a duplicate. */
  key: string;
}

interface QueueOptions {
  send: (serial: string, isUpiPro: boolean, key: string) => Promise<Told>;
  retryMs?: number;
}

const SHOWN = 8;
const RETRY_MS = 2_000;
const NO_COUNTS = { added: 0, duplicate: 0, bad: 0, refused: 0 };

function patternProblem(serial: string, isUpiPro: boolean): string | null {
  if (!isUpiPro) return problemOf(serial);
  return isUpiProSerial(serial) ? null : 'A UPI PRO serial has 1 to 18 capital letters, digits or hyphens.';
}

type Verdict = ['added' | 'duplicate' | 'bad' | 'refused', string];

/** What the server decided, or how long to wait before asking again because it has not. */
function verdictOf(error: unknown, retryMs: number): Verdict | { waitMs: number } {
  if (!(error instanceof ApiError)) throw error;
  // A conflict means that the first try with this key is still being answered.
  const isUndecided = error.isPassing || error.status === 429 || error.word === 'conflict';
  if (isUndecided) return { waitMs: error.retryAfter ? error.retryAfter * 1000 : retryMs };
  if (error.word === 'duplicate') return ['duplicate', error.message];
  const told = error.errors.serialnumber?.join(' ') ?? error.message;
  return [error.status === 400 ? 'bad' : 'refused', told];
}

export class ScanQueue {
  private board: ScanBoard = { latest: [], waiting: 0, counts: NO_COUNTS };
  private nextId = 1;
  private isWorking = false;
  private readonly jobs: Job[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: QueueOptions) {}

  /** Takes one scan; a bad pattern is told at once and never sent. */
  push(text: string, isUpiPro: boolean): void {
    const serial = text.trim();
    if (!serial) return;
    const scan: Scan = { id: this.nextId++, serial, outcome: 'waiting', message: '' };
    const problem = patternProblem(serial, isUpiPro);
    if (problem) {
      this.finish(scan, ['bad', problem]);
      return;
    }
    this.jobs.push({ ...scan, isUpiPro, key: newIdempotencyKey() });
    this.show(scan);
    void this.work();
  }

  // Arrow functions: React calls these without the queue.
  readonly read = () => this.board;

  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };

  private show({ id, serial, outcome, message }: Scan): void {
    const others = this.board.latest.filter((known) => known.id !== id);
    const latest = [...others, { id, serial, outcome, message }].sort((a, b) => b.id - a.id).slice(0, SHOWN);
    this.board = { ...this.board, latest, waiting: this.jobs.length };
    this.listeners.forEach((tell) => tell());
  }

  private finish(scan: Scan, [outcome, message]: Verdict): void {
    const counts = { ...this.board.counts, [outcome]: this.board.counts[outcome] + 1 };
    this.board = { ...this.board, counts };
    this.show({ ...scan, outcome, message });
  }

  private async ask(job: Job): Promise<Verdict | { waitMs: number }> {
    const { send, retryMs = RETRY_MS } = this.options;
    try {
      const { message } = await send(job.serial, job.isUpiPro, job.key);
      return ['added', message];
    } catch (error) {
      return verdictOf(error, retryMs);
    }
  }

  /** One at a time and in order; a scan leaves the line only when the server has decided. */
  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    try {
      for (let job = this.jobs[0]; job; job = this.jobs[0]) {
        const answer = await this.ask(job);
        if (Array.isArray(answer)) {
          this.jobs.shift();
          this.finish(job, answer);
        } else {
          this.show({ ...job, outcome: 'retrying', message: 'The server does not answer; it is tried again by itself.' });
          await new Promise((resolve) => setTimeout(resolve, answer.waitMs));
        }
      }
    } finally {
      this.isWorking = false;
    }
  }
}

/** One for the whole tab: scans go on being sent while the person looks at another page. */
export const scanQueue = new ScanQueue({
  send: (serial, isUpiPro, key) => (isUpiPro ? addUpiProSerial(serial, key) : addSerialNumber(serial, key)),
});

window.addEventListener('beforeunload', (event) => {
  if (scanQueue.read().waiting > 0) event.preventDefault();
});
