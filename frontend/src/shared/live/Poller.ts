import type { QueryClient } from '@tanstack/react-query';

import { ApiError } from '../http';
import { linkStatus } from './LinkStatus';
import type { Refresher } from './Refresher';

const EVERY_MS = 10_000;

/** Asks for everything shown every 10 seconds while the feed cannot be had. */
export class Poller {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly client: QueryClient,
    private readonly refresher: Refresher,
  ) {
    this.unsubscribe = linkStatus.subscribe(() => this.follow());
  }

  stop(): void {
    this.unsubscribe();
    this.rest();
  }

  /** Starts with the connection given up and ends when it is back. */
  private follow(): void {
    const { state } = linkStatus.read();
    if (state === 'live' || !navigator.onLine) this.rest();
    else if (state === 'polling' && this.timer === undefined) this.poll();
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private poll(): void {
    this.refresher.touchAll();
    // Spread, so that many browsers that lost the same server do not ask all at once.
    this.timer = setTimeout(() => {
      linkStatus.polled(this.isNobodyHome());
      if (this.timer !== undefined) this.poll();
    }, EVERY_MS * (0.8 + Math.random() * 0.4));
  }

  private isNobodyHome(): boolean {
    return this.client.getQueryCache().findAll({ type: 'active' }).some(
      ({ state: { error } }) => error instanceof ApiError && error.status === 0,
    );
  }
}
