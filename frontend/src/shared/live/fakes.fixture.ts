/** A socket, locks and a channel that do what the test says. */
import type { Channel, Locks } from './TabGroup';

export class FakeSocket {
  static all: FakeSocket[] = [];
  /** Off for a network that is gone without a word. */
  static answersPings = true;
  readyState: number = WebSocket.CONNECTING;
  readonly sent: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }

  static get last(): FakeSocket {
    return FakeSocket.all.at(-1)!;
  }

  send(text: string): void {
    const frame = JSON.parse(text) as Record<string, unknown>;
    this.sent.push(frame);
    if (frame.type === 'ping' && FakeSocket.answersPings) queueMicrotask(() => this.tell({ type: 'pong' }));
  }

  close(): void {
    this.readyState = WebSocket.CLOSED;
  }

  /** The server accepts. */
  open(): this {
    this.readyState = WebSocket.OPEN;
    this.onopen?.();
    return this;
  }

  tell(frame: object): this {
    this.onmessage?.({ data: JSON.stringify(frame) });
    return this;
  }

  /** The server says hello, as it does once per connection. */
  greet(lastId: number, presence: object = {}): this {
    return this.tell({ type: 'hello', last_id: lastId, presence });
  }

  end(code: number): void {
    this.readyState = WebSocket.CLOSED;
    this.onclose?.({ code });
  }

  get since(): string | null {
    return new URL(this.url).searchParams.get('since');
  }
}

export const createSocket = (url: string) => new FakeSocket(url) as unknown as WebSocket;

/** Web Locks of one browser: first come, first served. */
export function fakeLocks(): Locks {
  let last = Promise.resolve();
  return {
    request: (_name, { signal }, callback) => {
      const mine = last.then(() => (signal.aborted ? undefined : callback()));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

/** The channel of one browser: everybody but the sender hears what is said, a moment later. */
export function fakeChannels<Message>(): (name: string) => Channel<Message> {
  const open = new Set<Channel<Message>>();
  return () => {
    const channel: Channel<Message> = {
      onmessage: null,
      postMessage: (message) => {
        for (const other of open) {
          if (other !== channel) queueMicrotask(() => other.onmessage?.({ data: structuredClone(message) } as MessageEvent<Message>));
        }
      },
      close: () => void open.delete(channel),
    };
    open.add(channel);
    return channel;
  };
}
