import { MantineProvider } from '@mantine/core';
import { act, createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';

import { ListTable } from '../list/ListTable';
import type { Column } from '../list/columns';
import { CalmList } from './CalmList';
import { useCalmRows } from './useCalmRows';

interface Row {
  id: string;
  state: string;
}

const row = (id: string, state = 'pending'): Row => ({ id, state });
const keyOf = ({ id }: Row) => id;
const COLUMNS: Column<Row>[] = [
  { key: 'id', header: 'Id', render: ({ id }) => id },
  { key: 'state', header: 'State', render: ({ state }) => state },
  { key: 'actions', header: 'Actions', pinned: true, render: ({ id }) => <button type="button">Approve {id}</button> },
];

interface ListProps {
  rows: Row[] | undefined;
  scope?: string | null;
  isHeld?: boolean;
}

function List({ rows, scope = 'first page', isHeld }: ListProps) {
  const calm = useCalmRows({ rows, keyOf, scope, isHeld });
  return (
    <MantineProvider env="test">
      <input aria-label="Add" />
      <CalmList calm={calm}>
        <ListTable label="Rows" columns={COLUMNS} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone} onRowClick={() => undefined} />
      </CalmList>
    </MantineProvider>
  );
}

function show(props: ListProps) {
  const { rerender } = render(<List {...props} />);
  return (next: ListProps) => rerender(<List {...next} />);
}

const shown = () => screen.getAllByRole('row').slice(1).map((line) => [...line.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent).join(' '));
/** Moves the pointer over a row; by no distance when the row moves and the pointer rests. */
function pointAt(text: string, distance = 5) {
  const target = screen.getByText(text);
  const move = createEvent.pointerMove(target);
  Object.defineProperty(move, 'movementX', { value: distance });
  fireEvent(target, move);
}
const button = () => screen.queryByRole('button', { name: /new/ });

test('without anybody at the rows they follow at once', () => {
  const update = show({ rows: [row('A'), row('B')] });
  update({ rows: [row('C'), row('A'), row('B')] });
  expect(shown()).toEqual(['C pending', 'A pending', 'B pending']);
  expect(button()).toBeNull();
});

test('under the pointer rows keep their place, show their new state, and the new ones are offered', async () => {
  const update = show({ rows: [row('A'), row('B')] });
  pointAt('A');
  update({ rows: [row('D'), row('C'), row('B', 'approved'), row('A')] });
  expect(shown()).toEqual(['A pending', 'B approved']);
  expect(button()).toHaveTextContent('2 new');
  await userEvent.click(button()!);
  expect(shown()).toEqual(['D pending', 'C pending', 'B approved', 'A pending']);
  expect(button()).toBeNull();
});

test('what changed twice keeps its last state', () => {
  const update = show({ rows: [row('A'), row('B')] });
  pointAt('A');
  update({ rows: [row('B', 'approved'), row('A')] });
  update({ rows: [row('C'), row('A')] });
  expect(shown()).toEqual(['A pending', 'B approved']);
});

test('a row that slides below a resting pointer does not make it one that is used', () => {
  const update = show({ rows: [row('A')] });
  pointAt('A', 0);
  update({ rows: [row('B'), row('A')] });
  expect(shown()).toEqual(['B pending', 'A pending']);
});

test('when the pointer leaves, the list follows by itself', () => {
  const update = show({ rows: [row('A')] });
  pointAt('A');
  update({ rows: [row('B'), row('A')] });
  expect(shown()).toEqual(['A pending']);
  fireEvent.pointerLeave(screen.getByRole('table').closest('[tabindex="-1"]')!);
  expect(shown()).toEqual(['B pending', 'A pending']);
});

test('a row that left the list stays in its place, and nothing can be done with it', () => {
  const update = show({ rows: [row('A'), row('B')] });
  pointAt('A');
  update({ rows: [row('A')] });
  const [, gone] = screen.getAllByRole('row').slice(1);
  expect(gone).toHaveAttribute('aria-disabled', 'true');
  expect(gone).toHaveTextContent('No longer here');
  expect(screen.queryByRole('button', { name: 'Approve B' })).toBeNull();
  expect(button()).toHaveTextContent('Show new order');
});

test('another page, filter or order is what the person asked for and comes at once', () => {
  const update = show({ rows: [row('A')] });
  pointAt('A');
  update({ rows: [row('A')], scope: null });
  update({ rows: [row('X'), row('Y')], scope: 'second page' });
  expect(shown()).toEqual(['X pending', 'Y pending']);
  update({ rows: [row('W'), row('X'), row('Y')], scope: 'second page' });
  expect(shown()).toEqual(['X pending', 'Y pending']);
});

test('a dialog about a row holds the list; when it closes its work is shown, wherever the pointer rests', () => {
  const update = show({ rows: [row('A'), row('B')] });
  pointAt('A');
  update({ rows: [row('A'), row('B')], isHeld: true });
  update({ rows: [row('C'), row('A'), row('B')], isHeld: true });
  expect(shown()).toEqual(['A pending', 'B pending']);
  update({ rows: [row('C'), row('A')], isHeld: false });
  expect(shown()).toEqual(['C pending', 'A pending']);
});

test('typing elsewhere, as a scanner does, lets the rows follow while the pointer rests on them', async () => {
  const update = show({ rows: [row('A')] });
  pointAt('A');
  await userEvent.type(screen.getByLabelText('Add'), '2');
  update({ rows: [row('B'), row('A')] });
  expect(shown()).toEqual(['B pending', 'A pending']);
});

test('a keyboard in the rows holds them', async () => {
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function matches(this: Element, selector: string) {
    return selector === ':focus-visible' ? this === document.activeElement : this.closest(selector) === this;
  });
  const update = show({ rows: [row('A'), row('B')] });
  act(() => screen.getAllByRole('row')[1]!.focus());
  update({ rows: [row('C'), row('A'), row('B')] });
  expect(shown()).toEqual(['A pending', 'B pending']);
  act(() => screen.getByLabelText('Add').focus());
  expect(shown()).toEqual(['C pending', 'A pending', 'B pending']);
  vi.restoreAllMocks();
});

test('an empty list shows its first rows at once, and the last row leaves at once', () => {
  const update = show({ rows: undefined });
  pointAt('Id');
  update({ rows: [row('A')] });
  expect(shown()).toEqual(['A pending']);
  update({ rows: [] });
  expect(screen.queryByText('A')).toBeNull();
});
