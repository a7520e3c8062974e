import type { Spot } from './presence';

/** The server forgets a place that is not said again for this long, and so does the board. */
const FORGOTTEN_MS = 30_000;

/** Where the tabs of one person are: the one socket they share can name one place, the last one entered. */
export class SpotBoard {
  private readonly spots = new Map<string, { spot: Spot; at: number }>();

  say(tab: string, spot: Spot | null, now: number): void {
    const before = this.spots.get(tab)?.spot;
    const isSame = before && spot && before.key === spot.key && before.doing === spot.doing;
    if (!isSame) this.spots.delete(tab);
    if (spot) this.spots.set(tab, { spot, at: now });
  }

  current(now: number): Spot | null {
    const alive = [...this.spots.values()].filter(({ at }) => now - at < FORGOTTEN_MS);
    return alive.at(-1)?.spot ?? null;
  }
}
