/** The feed of one signed-in person in one tab: hears every change and sees to it that the page shows it. */
import type { QueryClient } from '@tanstack/react-query';

import { newIdempotencyKey } from '../http';
import { sessionQuery, type User } from '../session/session';
import { Connection, type Verdict } from './Connection';
import { EventMemory } from './EventMemory';
import { readFrame, type Frame, type Person } from './frames';
import { linkStatus } from './LinkStatus';
import { Poller } from './Poller';
import { presence, type Spot } from './presence';
import { Refresher } from './Refresher';
import { SpotBoard } from './SpotBoard';
import { TabGroup, type Channel, type Locks } from './TabGroup';
import { subjectsOf } from './topics';

const SAY_AGAIN_MS = 10_000;

/** Between the tabs. The leader passes on what it hears; the others tell it where their person is. */
export type TabMessage =
  | { kind: 'join' }
  | { kind: 'link'; isUp: boolean; settled: number | null; lastId: number; people: Record<string, Person[]> }
  | { kind: 'frame'; frame: Frame }
  | { kind: 'spot'; tab: string; spot: Spot | null };

/** What a test puts in the place of the browser's own. */
export interface Surroundings {
  createSocket?: (url: string) => WebSocket;
  locks?: Locks;
  openChannel?: (name: string) => Channel<TabMessage>;
}

function surroundings(): Surroundings {
  // Web Locks exist only over HTTPS and on localhost; without them each tab has a socket of its own.
  return {
    locks: 'locks' in navigator ? navigator.locks : undefined,
    openChannel: 'BroadcastChannel' in window ? (name) => new BroadcastChannel(name) : undefined,
  };
}

export class LiveFeed {
  private readonly tab = newIdempotencyKey();
  private readonly memory = new EventMemory();
  private readonly board = new SpotBoard();
  private readonly refresher: Refresher;
  private readonly poller: Poller;
  private readonly group: TabGroup<TabMessage>;
  private readonly sayTimer: ReturnType<typeof setInterval>;
  private connection: Connection | null = null;
  private isUp = false;
  /** From here on this tab hears everything: what was asked before may have missed something. */
  private hearsSince = 0;
  private lastId = 0;
  private isSaid = false;
  /** Another tab has led this one. */
  private hasFollowed = false;

  constructor(
    private readonly client: QueryClient,
    private readonly user: Pick<User, 'id' | 'username'>,
    private readonly around: Surroundings = surroundings(),
  ) {
    linkStatus.restart();
    this.refresher = new Refresher(client);
    this.poller = new Poller(client, this.refresher);
    presence.whenMoved(() => this.saySpot());
    this.sayTimer = setInterval(() => presence.spot && this.saySpot(), SAY_AGAIN_MS);
    window.addEventListener('online', this.onNetwork);
    window.addEventListener('offline', this.onNetwork);
    document.addEventListener('visibilitychange', this.onVisibility);
    this.group = new TabGroup<TabMessage>({
      ...this.around,
      name: `silo-live-${user.id}`,
      onLead: () => this.lead(),
      onMessage: (message) => this.onMessage(message),
    });
    this.hearsSince = this.refresher.mark();
    this.group.post({ kind: 'join' });
  }

  stop(): void {
    clearInterval(this.sayTimer);
    window.removeEventListener('online', this.onNetwork);
    window.removeEventListener('offline', this.onNetwork);
    document.removeEventListener('visibilitychange', this.onVisibility);
    presence.whenMoved(() => undefined);
    presence.replace({}, '');
    this.poller.stop();
    this.refresher.stop();
    linkStatus.stop();
    this.connection?.close();
    this.group.leave();
  }

  private lead(): void {
    if (this.hasFollowed) this.setLink(false);
    this.connection = new Connection({
      url: () => this.address(),
      onOpen: () => {
        this.hearsSince = this.refresher.mark();
        this.connection?.send({ type: 'hello' });
      },
      onText: (text) => this.onFrame(readFrame(text)),
      onDown: () => this.setLink(false),
      mayTry: () => this.askSession(),
      // The tab that led may be gone because its person has signed out.
      asksFirst: this.hasFollowed,
      createSocket: this.around.createSocket,
    });
  }

  private address(): string {
    const address = new URL('/ws/live/', window.location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    if (this.memory.since !== null) address.searchParams.set('since', String(this.memory.since));
    return address.href;
  }

  /** The leader's frames come here from the socket. */
  private onFrame(frame: Frame): void {
    this.take(frame);
    if (frame.type === 'pong') this.tellLink();
    else this.group.post({ kind: 'frame', frame });
    if (frame.type !== 'hello') return;
    this.isSaid = false;
    this.setLink(true);
  }

  /** Every tab takes in every frame, whoever owns the socket. */
  private take(frame: Frame): void {
    const now = Date.now();
    this.memory.heard(now);
    if (frame.type === 'event') {
      if (this.memory.note(frame.event.id, now)) subjectsOf(frame.event).forEach((subject) => this.refresher.touch(subject));
    } else if (frame.type === 'reset') {
      this.memory.startAfter(this.lastId, now);
      this.refresher.touchAll();
    } else if (frame.type === 'presence') {
      presence.set(frame.key, frame.people, this.user.username);
    } else if (frame.type === 'hello') {
      this.lastId = frame.lastId;
      presence.replace(frame.presence, this.user.username);
      // Without an id to ask from nothing was replayed.
      if (this.memory.since === null) this.begin(now);
    }
  }

  private begin(now: number): void {
    this.memory.startAfter(this.lastId, now);
    this.refresher.touchAll(this.hearsSince);
  }

  private onMessage(message: TabMessage): void {
    if (message.kind === 'frame') this.take(message.frame);
    else if (message.kind === 'link') this.onLeaderLink(message);
    else if (this.group.isLeading && message.kind === 'join') this.tellLink();
    else if (this.group.isLeading && message.kind === 'spot') {
      this.board.say(message.tab, message.spot, Date.now());
      this.sayOnSocket();
    }
  }

  private onLeaderLink({ isUp, settled, lastId, people }: Extract<TabMessage, { kind: 'link' }>): void {
    const now = Date.now();
    this.hasFollowed = true;
    if (isUp) {
      this.lastId = lastId;
      if (this.memory.isEmpty) this.begin(now);
      if (settled !== null) this.memory.adopt(settled);
      this.memory.heard(now);
    }
    this.showLink(isUp);
    if (isUp) presence.replace(people, this.user.username);
  }

  private setLink(isUp: boolean): void {
    this.showLink(isUp);
    this.tellLink();
  }

  private showLink(isUp: boolean): void {
    const isNew = isUp && !this.isUp;
    this.isUp = isUp;
    if (isUp) linkStatus.up();
    else {
      linkStatus.down();
      presence.replace({}, '');
    }
    // A new connection knows nothing of where this person is.
    if (isNew && presence.spot) this.saySpot();
  }

  private tellLink(): void {
    const { isUp, lastId, memory: { since: settled } } = this;
    this.group.post({ kind: 'link', isUp, settled, lastId, people: presence.everybody });
  }

  private saySpot(): void {
    const { spot } = presence;
    if (this.group.isLeading) {
      this.board.say(this.tab, spot, Date.now());
      this.sayOnSocket();
    } else this.group.post({ kind: 'spot', tab: this.tab, spot });
  }

  private sayOnSocket(): void {
    const spot = this.board.current(Date.now());
    if (!spot && !this.isSaid) return;
    this.isSaid = spot !== null;
    this.connection?.send({ type: 'presence', key: null, doing: 'viewing', ...spot });
  }

  /**
   * Renews a worn-out access cookie, which a refused socket does not tell from a dead session. Only a plain "no" ends the
   * session, and then this feed is stopped from outside; a server that does not answer has no socket either.
   */
  private async askSession(): Promise<Verdict> {
    const query = { ...sessionQuery, staleTime: 0 };
    await this.client.prefetchQuery(query);
    const { data, status } = this.client.getQueryState(query.queryKey) ?? {};
    if (status !== 'success') return 'later';
    return data ? 'yes' : 'no';
  }

  private readonly onNetwork = () => {
    linkStatus.network(navigator.onLine);
    if (navigator.onLine) this.connection?.wake();
    else this.connection?.sleep();
  };

  private readonly onVisibility = () => {
    if (!document.hidden) this.connection?.wake();
    this.saySpot();
  };
}
