import type { Doing, Person } from './frames';

/** A device and what is done with it. */
export interface Spot {
  key: string;
  doing: Doing;
}

const NOBODY: Person[] = [];

/** Who else is at which device, and where this tab's person is. */
export class Presence {
  private readonly people = new Map<string, Person[]>();
  private readonly spots = new Set<Spot>();
  private readonly listeners = new Set<() => void>();
  private onMove: (spot: Spot | null) => void = () => undefined;

  /** Told whenever this tab's person goes to a device or leaves it. */
  whenMoved(tell: (spot: Spot | null) => void): void {
    this.onMove = tell;
  }

  /** Only others: the own name is left out. */
  set(key: string, people: Person[], ownName: string): void {
    const others = people.filter(({ username }) => username !== ownName);
    if (others.length > 0) this.people.set(key, others);
    else this.people.delete(key);
    this.listeners.forEach((tell) => tell());
  }

  replace(all: Record<string, Person[]>, ownName: string): void {
    this.people.clear();
    for (const [key, people] of Object.entries(all)) this.set(key, people, ownName);
    this.listeners.forEach((tell) => tell());
  }

  get everybody(): Record<string, Person[]> {
    return Object.fromEntries(this.people);
  }

  of(key: string): Person[] {
    return this.people.get(key) ?? NOBODY;
  }

  /** Where the person is; of several places the last one entered. A page out of sight is not looked at. */
  get spot(): Spot | null {
    const last = [...this.spots].at(-1) ?? null;
    return last?.doing === 'viewing' && document.hidden ? null : last;
  }

  /** Returns the way out. */
  enter(spot: Spot): () => void {
    this.spots.add(spot);
    this.onMove(this.spot);
    return () => {
      this.spots.delete(spot);
      this.onMove(this.spot);
    };
  }

  // An arrow function: React calls it without the object.
  readonly subscribe = (tell: () => void) => {
    this.listeners.add(tell);
    return () => void this.listeners.delete(tell);
  };
}

export const presence = new Presence();
