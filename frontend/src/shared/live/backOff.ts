const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** How long to wait before try number `attempt` (0 = the first again): doubling, and spread so that many browsers do not come back at once. */
export function backOff(attempt: number, random: () => number = Math.random): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return longest * (0.5 + random() / 2);
}
