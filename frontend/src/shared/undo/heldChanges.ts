/** Changes shown at once and sent a little later, so that a slip can be undone before anybody hears of it. */

export interface HeldChange {
  /** What is changed, such as a serial number. */
  key: string;
  /** 'undoable' until its time is up, then 'sent' until the server has answered and the list shows it. */
  phase: 'undoable' | 'sent';
}

const UNDO_MS = 5_000;

interface HeldOptions {
  send: (key: string) => Promise<unknown>;
  /** For a page that goes away. */
  sendOnLeaving: (key: string) => void;
  undoMs?: number;
}

interface Outcomes {
  /** The list is read again before the row stops being shown as changed. */
  onDone: (key: string) => Promise<unknown>;
  onFailed: (key: string, error: unknown) => void;
}

export class HeldChanges {
  private held: HeldChange[] = [];
  private outcomes: Outcomes = { onDone: async () => undefined, onFailed: () => undefined };
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: HeldOptions) {}

  hold(key: string): void {
    if (this.held.some((change) => change.key === key)) return;
    this.timers.set(key, setTimeout(() => void this.sendNow(key), this.options.undoMs ?? UNDO_MS));
    this.change([...this.held, { key, phase: 'undoable' }]);
  }

  undo(key: string): void {
    if (this.stopTimer(key)) this.change(this.without(key));
  }

  /** The person goes to another page of ours or signs out; resolves when all are answered, never rejects. */
  async flush(): Promise<void> {
    await Promise.all([...this.timers.keys()].map((key) => this.sendNow(key)));
  }

  /** The browser leaves: only a request that outlives the page gets through. */
  flushOnLeaving(): void {
    for (const key of [...this.timers.keys()]) {
      this.stopTimer(key);
      this.options.sendOnLeaving(key);
      this.change(this.without(key));
    }
  }

  tellOutcomes(outcomes: Outcomes): void {
    this.outcomes = outcomes;
  }

  // Arrow functions: React calls these without the object.
  readonly read = () => this.held;

  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };

  private async sendNow(key: string): Promise<void> {
    if (!this.stopTimer(key)) return;
    this.change([...this.without(key), { key, phase: 'sent' }]);
    try {
      await this.options.send(key);
      await this.outcomes.onDone(key);
    } catch (error) {
      this.outcomes.onFailed(key, error);
    }
    this.change(this.without(key));
  }

  private change(next: HeldChange[]): void {
    this.held = next;
    this.listeners.forEach((tell) => tell());
  }

  private without(key: string): HeldChange[] {
    return this.held.filter((change) => change.key !== key);
  }

  /** False when it was sent or undone already. */
  private stopTimer(key: string): boolean {
    clearTimeout(this.timers.get(key));
    return this.timers.delete(key);
  }
}
