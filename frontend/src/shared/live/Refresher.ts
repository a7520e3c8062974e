import type { Query, QueryClient } from '@tanstack/react-query';

import { sessionQuery } from '../session/session';
import type { Subject } from './topics';

/** Least time between two readings of the same list. */
const GAP_MS = 1_000;
/** A burst is over when nothing came for this long; it is read once, after its end. */
const QUIET_MS = 250;
/** A list is not left old for longer than this, however long the burst. */
const LONGEST_MS = 2_000;

const EVERYTHING = '*';

interface Pace {
  subject: Subject;
  /** Place in the order of things of the last change, 0 when all of it has been read. */
  changed: number;
  changedAt: number;
  ranAt: number;
  waitingSince: number;
  timer: ReturnType<typeof setTimeout> | null;
  isRunning: boolean;
}

/**
 * Reads again what events have changed: at once when little happens, once a second and after the burst when much does.
 *
 * Only answers that may be older than the change are read again, so the page's own refreshing costs nothing twice.
 * While the tab is hidden changes are only noted.
 */
export class Refresher {
  private order = 0;
  private readonly startedAt = new WeakMap<Query, number>();
  private readonly paces = new Map<string, Pace>();
  private readonly unsubscribe: () => void;

  constructor(private readonly client: QueryClient) {
    this.unsubscribe = client.getQueryCache().subscribe((told) => {
      if (told.type === 'updated' && told.action.type === 'fetch') this.startedAt.set(told.query, this.mark());
    });
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  stop(): void {
    this.unsubscribe();
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.paces.forEach(({ timer }) => timer && clearTimeout(timer));
    this.paces.clear();
  }

  /** A place in the order of things: what was asked before it may not know what happened after it. */
  mark(): number {
    this.order += 1;
    return this.order;
  }

  touch(subject: Subject): void {
    // One thing among thousands is of interest only when a page shows or keeps it.
    if (subject.key !== undefined && !this.queries(subject).length) return;
    this.change(subject, this.mark());
  }

  /** Everything shown that was asked before this place may be old. */
  touchAll(mark = this.mark()): void {
    this.change({ word: EVERYTHING }, mark);
  }

  private change(subject: Subject, mark: number): void {
    const pace = this.paceOf(subject);
    pace.changed = mark;
    pace.changedAt = Date.now();
    this.schedule(pace);
  }

  private paceOf(subject: Subject): Pace {
    const name = subject.key === undefined ? subject.word : `${subject.word}:${subject.key}`;
    let pace = this.paces.get(name);
    if (!pace) {
      pace = { subject, changed: 0, changedAt: 0, ranAt: -GAP_MS, waitingSince: 0, timer: null, isRunning: false };
      this.paces.set(name, pace);
    }
    return pace;
  }

  private schedule(pace: Pace): void {
    if (pace.isRunning || pace.timer !== null || document.hidden) return;
    const now = Date.now();
    if (now - pace.ranAt >= GAP_MS) void this.run(pace);
    else {
      pace.waitingSince = now;
      this.waitFor(pace, Math.max(pace.ranAt + GAP_MS - now, QUIET_MS));
    }
  }

  private waitFor(pace: Pace, ms: number): void {
    pace.timer = setTimeout(() => {
      pace.timer = null;
      const now = Date.now();
      const quietFor = now - pace.changedAt;
      const left = Math.min(QUIET_MS - quietFor, pace.waitingSince + LONGEST_MS - now);
      if (left > 0) this.waitFor(pace, left);
      else void this.run(pace);
    }, ms);
  }

  private async run(pace: Pace): Promise<void> {
    if (document.hidden) return;
    pace.isRunning = true;
    const { changed } = pace;
    await this.client.invalidateQueries({ predicate: (query) => this.isOld(query, pace) });
    pace.isRunning = false;
    // A slow server gets its pause as well.
    pace.ranAt = Date.now();
    // An answer that was on its way already is not asked for twice, but may be older than the change.
    const isLeft = pace.changed !== changed || this.queries(pace.subject).some((query) => query.isActive() && this.isOld(query, pace));
    if (isLeft) this.schedule(pace);
    else pace.changed = 0;
  }

  private isOld(query: Query, { subject, changed }: Pace): boolean {
    return fits(query, subject) && (this.startedAt.get(query) ?? 0) < changed;
  }

  private queries(subject: Subject): Query[] {
    return this.client.getQueryCache().findAll({ predicate: (query) => fits(query, subject) });
  }

  private readonly onVisibility = () => {
    if (document.hidden) return;
    for (const pace of this.paces.values()) if (pace.changed) this.schedule(pace);
  };
}

function fits({ queryKey }: Query, { word, key }: Subject): boolean {
  if (word === EVERYTHING) return queryKey[0] !== sessionQuery.queryKey[0];
  return queryKey[0] === word && (key === undefined || String(queryKey[1]) === key);
}
