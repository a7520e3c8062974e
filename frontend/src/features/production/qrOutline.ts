import { MODULES } from './drawnCodes';

/** White around a code, in modules, as the standard wants it. */
export const QUIET = 4;
export const SIDE = MODULES + 2 * QUIET;

/** Which modules are black, row by row. */
export function modulesOf(drawn: string): boolean[][] {
  return drawn.split(' ').map((row) => [...Number.parseInt(row, 16).toString(2).padStart(MODULES, '0')].map((bit) => bit === '1'));
}

/** The black modules as one path of SVG. */
export function outlineOf(drawn: string): string {
  return modulesOf(drawn).flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? `M${x} ${y}h1v1h-1z` : []))).join('');
}
