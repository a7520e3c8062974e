import type { Drawing, ShownElement } from './api';
import classes from './LabelView.module.css';
import { paperSize } from './paperSize';

// The letters of the PDF; where a browser has none of these, `textLength` keeps each line as long as it will be.
const FONTS = '"Bitstream Vera Sans", "DejaVu Sans", Verdana, sans-serif';

/** What one element prints, in millimetres of the label. */
export function Marks({ element: { bars, line } }: { element: ShownElement }) {
  if (bars) {
    return <path d={bars.path} transform={`translate(${bars.x} ${bars.y}) scale(${bars.cell_width} ${bars.cell_height})`} shapeRendering="crispEdges" />;
  }
  if (!line) return null;
  return (
    <text
      x={line.x} y={line.y} transform={line.rotation ? `rotate(${line.rotation} ${line.x} ${line.y})` : undefined}
      fontFamily={FONTS} fontSize={line.size} fontWeight={line.bold ? 700 : 400} textLength={line.width} lengthAdjust="spacingAndGlyphs"
    >
      {line.text}
    </text>
  );
}

interface LabelViewProps {
  drawing: Drawing;
  /** What it shows, for those who do not see it. */
  label: string;
}

/** One label as it will be printed. */
export function LabelView({ drawing: { width, height, elements }, label }: LabelViewProps) {
  return (
    <svg className={classes.paper} style={paperSize(width, height)} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {elements.map((element, index) => <Marks key={index} element={element} />)}
    </svg>
  );
}
