export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'polling' | 'offline';

export interface Shown {
  state: LiveState;
  /** When it became so, in milliseconds. */
  since: number;
}

/** A change of the connection shorter than this is not worth a word. */
const GRACE_MS = 1_000;
/** Without a connection for this long the page asks by itself. */
const POLLING_MS = 10_000;

/** What the dot says, worked out from what is known of the connection. */
export class LinkStatus {
  private shown: Shown = { state: 'connecting', since: Date.now() };
  private isOnline = true;
  private isUp = false;
  private wasUp = false;
  private isAway = false;
  private downSince = Date.now();
  private timers: ReturnType<typeof setTimeout>[] = [];
  private readonly listeners = new Set<() => void>();

  /** As for a tab that has just been opened. */
  restart(): void {
    this.isOnline = navigator.onLine;
    this.wasUp = false;
    this.isAway = false;
    this.down();
  }

  up(): void {
    this.stop();
    this.isUp = true;
    this.wasUp = true;
    this.isAway = false;
    this.derive();
  }

  down(): void {
    if (this.isUp || this.timers.length === 0) {
      this.stop();
      this.downSince = Date.now();
      this.timers = [GRACE_MS, POLLING_MS].map((ms) => setTimeout(() => this.derive(), ms));
    }
    this.isUp = false;
    this.derive();
  }

  /** What the browser says about the network. */
  network(isOnline: boolean): void {
    this.isOnline = isOnline;
    this.derive();
  }

  /** Did the last polling find nobody at home? */
  polled(isAway: boolean): void {
    this.isAway = isAway;
    this.derive();
  }

  stop(): void {
    this.timers.forEach(clearTimeout);
    this.timers = [];
  }

  // Arrow functions: React calls these without the object.
  readonly read = () => this.shown;

  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };

  private stateNow(): LiveState {
    if (!this.isOnline) return 'offline';
    if (this.isUp) return 'live';
    const downFor = Date.now() - this.downSince;
    if (downFor >= POLLING_MS) return this.isAway ? 'offline' : 'polling';
    if (!this.wasUp) return 'connecting';
    return downFor >= GRACE_MS || this.shown.state !== 'live' ? 'reconnecting' : 'live';
  }

  private derive(): void {
    const state = this.stateNow();
    if (state === this.shown.state) return;
    this.shown = { state, since: Date.now() };
    this.listeners.forEach((tell) => tell());
  }
}

export const linkStatus = new LinkStatus();
