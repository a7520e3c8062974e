import { backOff } from './backOff';

const PING_MS = 20_000;
/** No answer to a ping for this long: the network is gone without a word. */
const ANSWER_MS = 8_000;
const OPENING_MS = 10_000;
/** A connection that lasted this long was a good one: the next try after it comes at once. */
const GOOD_MS = 10_000;

/** May it be tried again: yes, never, or is that not known just now. */
export type Verdict = 'yes' | 'no' | 'later';

interface ConnectionOptions {
  /** Asked anew for each try, for it says from where to go on. */
  url: () => string;
  onOpen: () => void;
  onText: (text: string) => void;
  onDown: () => void;
  /** Before each try; before the first one only with `asksFirst`. */
  mayTry: () => Promise<Verdict>;
  asksFirst?: boolean;
  createSocket?: (url: string) => WebSocket;
}

/** One WebSocket that comes back by itself, later and later while it fails. */
export class Connection {
  private socket: WebSocket | null = null;
  private attempt = 0;
  private openedAt: number | null = null;
  private isClosed = false;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private pingTimer: ReturnType<typeof setInterval> | undefined;
  private answerTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: ConnectionOptions) {
    if (options.asksFirst) void this.retry();
    else this.connect();
  }

  send(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  /** For good. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.retryTimer);
    this.drop();
  }

  /** The network went: nothing is heard until `wake`. */
  sleep(): void {
    clearTimeout(this.retryTimer);
    if (this.socket) this.lose(false);
  }

  /** The network is back, or the computer awake: asks for a sign of life, or tries again without waiting longer. */
  wake(): void {
    if (this.socket) this.ping();
    else {
      clearTimeout(this.retryTimer);
      this.attempt = 0;
      void this.retry();
    }
  }

  private connect(): void {
    const create = this.options.createSocket ?? ((url: string) => new WebSocket(url));
    const socket = create(this.options.url());
    this.socket = socket;
    this.openedAt = null;
    this.answerTimer = setTimeout(() => this.lose(), OPENING_MS);
    socket.onopen = () => {
      this.answered();
      this.openedAt = Date.now();
      this.pingTimer = setInterval(() => this.ping(), PING_MS);
      this.options.onOpen();
    };
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      this.answered();
      this.options.onText(data);
    };
    socket.onclose = () => this.lose();
  }

  private ping(): void {
    this.send({ type: 'ping' });
    this.answerTimer ??= setTimeout(() => this.lose(), ANSWER_MS);
  }

  private answered(): void {
    clearTimeout(this.answerTimer);
    this.answerTimer = undefined;
  }

  private lose(isTriedAgain = true): void {
    this.drop();
    if (this.openedAt !== null && Date.now() - this.openedAt >= GOOD_MS) this.attempt = 0;
    this.options.onDown();
    if (isTriedAgain) this.retryLater();
  }

  private retryLater(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => void this.retry(), backOff(this.attempt++));
  }

  private async retry(): Promise<void> {
    const verdict = await this.options.mayTry();
    if (this.isClosed || this.socket) return;
    if (verdict === 'yes') this.connect();
    else if (verdict === 'later') this.retryLater();
  }

  /** Lets go of the socket at once: its own farewell may take minutes when the network is gone. */
  private drop(): void {
    clearInterval(this.pingTimer);
    this.answered();
    const { socket } = this;
    this.socket = null;
    if (!socket) return;
    socket.onmessage = socket.onclose = null;
    // A browser complains in the console about a socket closed while it opens.
    if (socket.readyState === WebSocket.CONNECTING) socket.onopen = () => socket.close();
    else socket.close();
  }
}
