import type { CSSProperties } from 'react';

/** A picture of paper in its proportions, as wide as there is room and never higher than most of the screen. */
export const paperSize = (width: number, height: number): CSSProperties => ({
  aspectRatio: `${width} / ${height}`, maxInlineSize: `calc(60vh * ${width / height})`,
});
