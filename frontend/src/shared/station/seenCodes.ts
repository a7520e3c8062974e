/** A code is new again after it was out of sight for this long. */
const FORGET_MS = 4_000;

/** Tells a code that comes into sight from one that stays in front of the camera, seen again and again. */
export class SeenCodes {
  private readonly seenAt = new Map<string, number>();

  /** Is this the first sight of it? `now` in milliseconds. */
  isNew(text: string, now: number): boolean {
    for (const [known, at] of this.seenAt) if (now - at > FORGET_MS) this.seenAt.delete(known);
    const isNew = !this.seenAt.has(text);
    this.seenAt.set(text, now);
    return isNew;
  }

  /** It was not taken: the next sight is the first again. */
  forget(text: string): void {
    this.seenAt.delete(text);
  }
}
