import { expect, test } from 'vitest';
import { begin, draftOf, edit, newCode, NEW_TEXT, placeInside, type Editor, type Step } from './editor';
import { ROLL, SHEET } from './labels.fixture';
import { readSerials, withoutSerials } from './serialsText';

const after = (state: Editor, ...steps: Step[]) => steps.reduce(edit, state);

test('a template goes through the editor unchanged', () => {
  const { elements, ...sheet } = draftOf(begin(SHEET));
  expect(elements).toEqual(SHEET.elements);
  expect(SHEET).toMatchObject(sheet);
});

test('one that came with Silo begins an own one', () => {
  expect(begin(ROLL).draft.name).toBe('Roll, 50 x 25 mm, own');
  expect(begin(SHEET).draft.name).toBe('Own sheet');
});

test('elements keep their names when others come and go', () => {
  const state = after(begin(ROLL), { type: 'remove', id: 0 }, { type: 'add', element: NEW_TEXT }, { type: 'move', id: 1, x: 3.14, y: 2 });
  expect(state.elements.map(({ id }) => id)).toEqual([1, 2]);
  expect(state.elements[0]).toMatchObject({ x: 3.1, y: 2 });
  expect(state.selected).toBe(2);
  expect(state.isChanged).toBe(true);
});

test('the page of a roll is as large as its labels', () => {
  const wide = after(begin(ROLL), { type: 'sheet', change: { label_width: 60, columns: 2, gap_x: 3 } });
  expect(wide.draft).toMatchObject({ page_width: 123, page_height: 25, rows: 1 });
  const roll = after(begin(SHEET), { type: 'sheet', change: { medium: 'roll', columns: 1, margin_left: 0, margin_top: 0 } });
  expect(roll.draft).toMatchObject({ page_width: 70, page_height: 37, rows: 1 });
});

test('nothing is moved over an edge; dragging goes in half millimetres', () => {
  const size = { width: 20, height: 10 };
  const label = { width: 50, height: 25 };
  expect(placeInside(3.3, 4.7, size, label, 'steps')).toEqual({ x: 3.5, y: 4.5 });
  expect(placeInside(-5, 99, size, label, 'steps')).toEqual({ x: 0, y: 15 });
  expect(placeInside(3.3, 4.7, size, label, 'free')).toEqual({ x: 3.3, y: 4.7 });
  expect(placeInside(0.1, 0.1, { width: 60, height: 30 }, label, 'free')).toEqual({ x: 0, y: 0 });
});

test('new codes are square or have bars', () => {
  expect(newCode('qr')).toMatchObject({ width: 16, height: 16 });
  expect(newCode('code128')).toMatchObject({ width: 48, height: 12 });
});

test('serials are read however they were pasted', () => {
  expect(readSerials(' A\nB,C;\tA  B ')).toEqual({ serials: ['A', 'B', 'C'], repeated: 2 });
  expect(readSerials('')).toEqual({ serials: [], repeated: 0 });
  expect(withoutSerials('A\nB, C', ['B'])).toBe('A\nC');
});
