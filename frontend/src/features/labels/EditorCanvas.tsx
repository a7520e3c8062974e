import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { pressed, useLocalKeys, type Key } from '../../shared/keys/keys';
import type { Box } from './api';
import { FINE_STEP, nameOf, placeInside, STEP, type Edited, type Step } from './editor';
import classes from './EditorCanvas.module.css';
import { Marks } from './LabelView';
import { paperSize } from './paperSize';
import type { Shown } from './useDraftPreview';

interface EditorCanvasProps {
  width: number;
  height: number;
  elements: Edited[];
  selected: number | null;
  shown: Shown;
  act: (step: Step) => void;
}

interface Drag {
  id: number;
  /** Where on the element it was taken hold of, in millimetres. */
  dx: number;
  dy: number;
}

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

interface Pressed {
  move: (direction: [number, number] | undefined, step: number) => void;
  select: () => void;
  remove: () => void;
}

const ELEMENT_KEYS: Key<Pressed>[] = [
  { key: 'Arrows', says: `Move it by ${STEP} mm`, matches: ({ key, shiftKey }) => key in ARROWS && !shiftKey, act: ({ move }, { key }) => move(ARROWS[key], STEP) },
  { key: 'Shift+Arrows', says: `Move it by ${FINE_STEP} mm`, matches: ({ key }) => key in ARROWS, act: ({ move }, { key }) => move(ARROWS[key], FINE_STEP) },
  { key: 'Enter', says: 'Choose it', matches: ({ key }) => key === 'Enter' || key === ' ', act: ({ select }) => select() },
  { key: 'Delete', says: 'Take it off the label', act: ({ remove }) => remove() },
];

/** The label as it will be printed; elements are dragged, or moved with the arrow keys. */
export function EditorCanvas({ width, height, elements, selected, shown, act }: EditorCanvasProps) {
  const paper = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  useLocalKeys('On an element of the label', ELEMENT_KEYS);

  const pointOf = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width: pixels } = paper.current!.getBoundingClientRect();
    const scale = width / pixels;
    return { x: (clientX - left) * scale, y: (clientY - top) * scale };
  };
  const sizeOf = (id: number): Pick<Box, 'width' | 'height'> => shown[id]?.mark.box ?? { width: 0, height: 0 };
  const moveTo = (element: Edited, x: number, y: number, grid: 'steps' | 'free') => {
    act({ type: 'move', id: element.id, ...placeInside(x, y, sizeOf(element.id), { width, height }, grid) });
  };
  const take = (element: Edited, event: PointerEvent<SVGGElement>) => {
    const { x, y } = pointOf(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    act({ type: 'select', id: element.id });
    setDrag({ id: element.id, dx: x - element.x, dy: y - element.y });
  };
  const pull = (element: Edited, event: PointerEvent<SVGGElement>) => {
    if (drag?.id !== element.id) return;
    const { x, y } = pointOf(event);
    moveTo(element, x - drag.dx, y - drag.dy, 'steps');
  };
  const press = (element: Edited, event: KeyboardEvent) => {
    pressed(ELEMENT_KEYS, event.nativeEvent, {
      move: ([dx, dy] = [0, 0], step) => moveTo(element, element.x + dx * step, element.y + dy * step, 'free'),
      select: () => act({ type: 'select', id: element.id }),
      remove: () => act({ type: 'remove', id: element.id }),
    });
  };
  return (
    <svg ref={paper} className={classes.paper} style={paperSize(width, height)} viewBox={`0 0 ${width} ${height}`} role="group" aria-label="Label">
      {elements.map((element) => (
        <g
          key={element.id} className={classes.element} data-selected={element.id === selected || undefined}
          role="button" tabIndex={0} aria-pressed={element.id === selected} aria-label={`${nameOf(element)}, at ${element.x}, ${element.y} mm`}
          onPointerDown={(event) => take(element, event)} onPointerMove={(event) => pull(element, event)}
          onPointerUp={() => setDrag(null)} onPointerCancel={() => setDrag(null)} onKeyDown={(event) => press(element, event)}
        >
          <Drawn element={element} shown={shown[element.id]} />
        </g>
      ))}
    </svg>
  );
}

/** Follows the hand at once: the server draws it anew a moment later. The box is what is taken hold of. */
function Drawn({ element: { x, y }, shown }: { element: Edited; shown: Shown[number] | undefined }) {
  if (!shown) return null;
  const { box } = shown.mark;
  return (
    <g transform={`translate(${x - shown.x} ${y - shown.y})`}>
      <rect className={classes.box} x={box.x} y={box.y} width={box.width} height={box.height} data-wrong={shown.mark.problems.length > 0 || undefined} />
      <Marks element={shown.mark} />
    </g>
  );
}
