/** The part of Web Locks that is used; absent on plain http, where each tab is for itself. */
export interface Locks {
  request(name: string, options: { signal: AbortSignal }, callback: () => Promise<void>): Promise<void>;
}

export interface Channel<Message> {
  postMessage: (message: Message) => void;
  onmessage: ((event: MessageEvent<Message>) => void) | null;
  close: () => void;
}

interface TabGroupOptions<Message> {
  name: string;
  onLead: () => void;
  onMessage: (message: Message) => void;
  locks?: Locks;
  openChannel?: (name: string) => Channel<Message>;
}

/** The tabs of one person: one of them leads, and when it is closed another takes its place. */
export class TabGroup<Message> {
  isLeading = false;
  private readonly channel: Channel<Message> | null;
  private readonly leaving = new AbortController();

  constructor({ name, onLead, onMessage, locks, openChannel }: TabGroupOptions<Message>) {
    const lead = () => {
      this.isLeading = true;
      onLead();
    };
    this.channel = locks && openChannel ? openChannel(name) : null;
    if (!this.channel || !locks) {
      lead();
      return;
    }
    this.channel.onmessage = ({ data }) => onMessage(data);
    const { signal } = this.leaving;
    const held = () => new Promise<void>((release) => {
      signal.addEventListener('abort', () => release());
      if (signal.aborted) release();
      else lead();
    });
    // Leaving while still in line rejects the request; that is all there is to know about it.
    locks.request(name, { signal }, held).catch(() => undefined);
  }

  post(message: Message): void {
    this.channel?.postMessage(message);
  }

  leave(): void {
    this.isLeading = false;
    this.leaving.abort();
    this.channel?.close();
  }
}
