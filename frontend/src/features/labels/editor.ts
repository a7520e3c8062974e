/** A label template under work: what the editor can do to it. */
import type { CodeKind, Draft, LabelElement, Sheet, Template } from './api';

/** An element with a name of its own, so that what the server drew last stays with it. */
export type Edited = LabelElement & { id: number };

export interface Editor {
  draft: Omit<Draft, 'elements'>;
  elements: Edited[];
  /** Id of the element whose fields are shown. */
  selected: number | null;
  nextId: number;
  isChanged: boolean;
}

export type Step =
  | { type: 'rename'; name: string }
  | { type: 'sheet'; change: Partial<Sheet> }
  | { type: 'select'; id: number | null }
  | { type: 'add'; element: LabelElement }
  | { type: 'change'; id: number; change: Partial<LabelElement> }
  | { type: 'move'; id: number; x: number; y: number }
  | { type: 'remove'; id: number };

export const PLACEHOLDERS = ['serial', 'category', 'type', 'imei', 'deviceid', 'month', 'customer'] as const;
export const CODE_NAMES: Record<CodeKind, string> = { qr: 'QR code', datamatrix: 'Data Matrix', code128: 'Code 128' };

/** What the arrow keys move by, in millimetres; with Shift by the smallest step there is. */
export const STEP = 0.5;
export const FINE_STEP = 0.1;

const tenth = (value: number) => Math.round(value * 10) / 10;
const toStep = (value: number) => Math.round(value / STEP) * STEP;

export const NEW_TEXT: LabelElement = {
  kind: 'text', text: '{serial}', x: 1, y: 1, width: 26, size: 8, align: 'left', bold: false, rotation: 0,
};

export function newCode(code: CodeKind): LabelElement {
  const width = { qr: 16, datamatrix: 12, code128: 48 }[code];
  return { kind: 'code', code, text: '{serial}', x: 1, y: 1, width, height: code === 'code128' ? 12 : width, rotation: 0 };
}

const NEW: Draft = {
  name: '', medium: 'roll', page_width: 50, page_height: 25, margin_left: 0, margin_top: 0, columns: 1, rows: 1, gap_x: 0, gap_y: 0,
  label_width: 50, label_height: 25,
  elements: [{ ...newCode('qr'), y: 2, width: 21, height: 21 } as LabelElement, { ...NEW_TEXT, x: 22.5, y: 5, width: 26.5, bold: true }],
};

/** The editor of a template, or of a new one. A template that came with Silo begins a new one under another name. */
export function begin(template?: Template): Editor {
  const { name, medium, page_width, page_height, margin_left, margin_top, columns, rows, gap_x, gap_y, label_width, label_height, elements } = template ?? NEW;
  return {
    draft: {
      name: template?.built_in ? `${name}, own` : name,
      medium, page_width, page_height, margin_left, margin_top, columns, rows, gap_x, gap_y, label_width, label_height,
    },
    elements: elements.map((element, index) => ({ ...element, id: index })),
    selected: null,
    nextId: elements.length,
    isChanged: false,
  };
}

/** As the server takes it. */
export function draftOf({ draft, elements }: Pick<Editor, 'draft' | 'elements'>): Draft {
  return {
    ...draft,
    elements: elements.map((element) => {
      const sent: Partial<Edited> = { ...element };
      delete sent.id;
      return sent as LabelElement;
    }),
  };
}

/** A roll's page is one row of labels, and as large as they are. */
function fitted(sheet: Editor['draft']): Editor['draft'] {
  if (sheet.medium !== 'roll') return sheet;
  const right = sheet.margin_left + sheet.columns * sheet.label_width + (sheet.columns - 1) * sheet.gap_x;
  return {
    ...sheet, rows: 1, gap_y: 0, page_width: tenth(Math.max(right, sheet.columns > 1 ? sheet.page_width : 0)),
    page_height: tenth(sheet.margin_top + sheet.label_height),
  };
}

export function edit(state: Editor, step: Step): Editor {
  switch (step.type) {
    case 'select':
      return { ...state, selected: step.id };
    case 'rename':
      return { ...state, draft: { ...state.draft, name: step.name }, isChanged: true };
    case 'sheet':
      return { ...state, draft: fitted({ ...state.draft, ...step.change }), isChanged: true };
    case 'add':
      return {
        ...state, elements: [...state.elements, { ...step.element, id: state.nextId }], selected: state.nextId, nextId: state.nextId + 1, isChanged: true,
      };
    case 'remove':
      return { ...state, elements: state.elements.filter(({ id }) => id !== step.id), selected: null, isChanged: true };
    case 'change':
      return { ...state, elements: changed(state.elements, step.id, step.change), isChanged: true };
    case 'move':
      return { ...state, elements: changed(state.elements, step.id, { x: tenth(step.x), y: tenth(step.y) }), isChanged: true };
  }
}

const changed = (elements: Edited[], id: number, change: Partial<LabelElement>) =>
  elements.map((element) => (element.id === id ? ({ ...element, ...change } as Edited) : element));

interface Size {
  width: number;
  height: number;
}

/** A place for an element of this size that is on the label; dragged ones go in whole steps. */
export function placeInside(x: number, y: number, size: Size, label: Size, grid: 'steps' | 'free'): { x: number; y: number } {
  const inside = (value: number, most: number) => Math.max(0, Math.min(grid === 'steps' ? toStep(value) : value, tenth(most)));
  return { x: inside(x, label.width - size.width), y: inside(y, label.height - size.height) };
}

export const nameOf = (element: LabelElement) =>
  (element.kind === 'code' ? `${CODE_NAMES[element.code]} of ${element.text}` : `Text ${element.text}`);
