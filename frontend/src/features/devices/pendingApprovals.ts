/** Approvals shown at once and sent a little later, so that a slip can be undone before anybody hears of it. */
import { approveOnLeaving, approveSerialNumber } from './api';

export interface PendingApproval {
  serial: string;
  /** 'undoable' until its time is up, then 'sent' until the server has answered and the list shows it. */
  phase: 'undoable' | 'sent';
}

const UNDO_MS = 5_000;

interface ApprovalOptions {
  send: (serial: string) => Promise<unknown>;
  /** For a page that goes away. */
  sendOnLeaving: (serial: string) => void;
  undoMs?: number;
}

interface Outcomes {
  /** The list is read again before the row stops being shown as approved. */
  onApproved: (serial: string) => Promise<unknown>;
  onFailed: (serial: string, error: unknown) => void;
}

export class PendingApprovals {
  private pending: PendingApproval[] = [];
  private outcomes: Outcomes = { onApproved: async () => undefined, onFailed: () => undefined };
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: ApprovalOptions) {}

  approve(serial: string): void {
    if (this.pending.some((approval) => approval.serial === serial)) return;
    this.timers.set(serial, setTimeout(() => void this.sendNow(serial), this.options.undoMs ?? UNDO_MS));
    this.change([...this.pending, { serial, phase: 'undoable' }]);
  }

  undo(serial: string): void {
    if (this.stopTimer(serial)) this.change(this.without(serial));
  }

  /** The person goes to another page of ours or signs out; resolves when all are answered, never rejects. */
  async flush(): Promise<void> {
    await Promise.all([...this.timers.keys()].map((serial) => this.sendNow(serial)));
  }

  /** The browser leaves: only a request that outlives the page gets through. */
  flushOnLeaving(): void {
    for (const serial of [...this.timers.keys()]) {
      this.stopTimer(serial);
      this.options.sendOnLeaving(serial);
      this.change(this.without(serial));
    }
  }

  tellOutcomes(outcomes: Outcomes): void {
    this.outcomes = outcomes;
  }

  // Arrow functions: React calls these without the object.
  readonly read = () => this.pending;

  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };

  private async sendNow(serial: string): Promise<void> {
    if (!this.stopTimer(serial)) return;
    this.change([...this.without(serial), { serial, phase: 'sent' }]);
    try {
      await this.options.send(serial);
      await this.outcomes.onApproved(serial);
    } catch (error) {
      this.outcomes.onFailed(serial, error);
    }
    this.change(this.without(serial));
  }

  private change(next: PendingApproval[]): void {
    this.pending = next;
    this.listeners.forEach((tell) => tell());
  }

  private without(serial: string): PendingApproval[] {
    return this.pending.filter((approval) => approval.serial !== serial);
  }

  /** False when it was sent or undone already. */
  private stopTimer(serial: string): boolean {
    clearTimeout(this.timers.get(serial));
    return this.timers.delete(serial);
  }
}

export const pendingApprovals = new PendingApprovals({ send: approveSerialNumber, sendOnLeaving: approveOnLeaving });
