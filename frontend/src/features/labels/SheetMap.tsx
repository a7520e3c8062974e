import type { Sheet } from './api';
import classes from './SheetMap.module.css';

interface SheetMapProps {
  sheet: Sheet;
  /** Place of the first label, from 1. */
  first: number;
  /** How many labels there are; those of further pages are not shown. */
  count: number;
}

/** The first page of paper: which places are empty already and which are printed on. */
export function SheetMap({ sheet, first, count }: SheetMapProps) {
  const { page_width, page_height, margin_left, margin_top, columns, rows, gap_x, gap_y, label_width, label_height } = sheet;
  const perPage = columns * rows;
  const printed = Math.min(count, perPage - first + 1);
  const more = count - printed;
  const places = Array.from({ length: perPage }, (_, index) => index + 1);
  const text = `${printed} of the ${perPage} places of the first page are printed on, from place ${first}${more > 0 ? `; ${Math.ceil(more / perPage)} more pages` : ''}.`;
  return (
    <svg className={classes.page} viewBox={`0 0 ${page_width} ${page_height}`} role="img" aria-label={text}>
      {places.map((place) => {
        const column = (place - 1) % columns;
        const row = Math.floor((place - 1) / columns);
        return (
          <rect
            key={place} data-printed={(place >= first && place < first + printed) || undefined}
            x={margin_left + column * (label_width + gap_x) + 0.5} y={margin_top + row * (label_height + gap_y) + 0.5}
            width={Math.max(label_width - 1, 1)} height={Math.max(label_height - 1, 1)} rx={1}
          />
        );
      })}
    </svg>
  );
}
