import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { Column, ListProps } from './columns';
import { ListTable } from './ListTable';

interface Row {
  id: string;
  name: string;
}

const COLUMNS: Column<Row>[] = [
  { key: 'id', header: 'Id', sortIndex: 0, render: (row) => row.id },
  { key: 'name', header: 'Name', sortIndex: 3, render: (row) => row.name },
  { key: 'actions', header: 'Actions', pinned: true, render: (row) => <button type="button">Edit {row.name}</button> },
];
const ROWS: Row[] = [{ id: '1', name: 'Asha' }, { id: '2', name: 'Ben' }];

function renderTable(props: Partial<ListProps<Row>> = {}) {
  return render(
    <MantineProvider env="test">
      <ListTable label="People" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.id} empty="Nobody yet" {...props} />
    </MantineProvider>,
  );
}

const matchMedia = window.matchMedia;
afterEach(() => {
  window.matchMedia = matchMedia;
});

test('sortable headers are buttons that say how the list is sorted', async () => {
  const onSort = vi.fn();
  renderTable({ sort: { index: 3, direction: 0 }, onSort });
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  expect(screen.getByRole('columnheader', { name: 'Id' })).toHaveAttribute('aria-sort', 'none');
  expect(screen.getByRole('columnheader', { name: 'Actions' })).not.toHaveAttribute('aria-sort');
  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  expect(onSort).toHaveBeenLastCalledWith({ index: 3, direction: 1 });
  await userEvent.click(screen.getByRole('button', { name: 'Id' }));
  expect(onSort).toHaveBeenLastCalledWith({ index: 0, direction: 0 });
});

test('rows are walked with arrows and opened with Enter or a click, their buttons are not', async () => {
  const onRowClick = vi.fn();
  renderTable({ onRowClick });
  const rows = screen.getAllByRole('row').slice(1);
  rows[0]!.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(rows[1]).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onRowClick).toHaveBeenLastCalledWith(ROWS[1]);
  await userEvent.click(screen.getByText('Asha'));
  expect(onRowClick).toHaveBeenLastCalledWith(ROWS[0]);
  onRowClick.mockClear();
  await userEvent.click(screen.getByRole('button', { name: 'Edit Ben' }));
  expect(onRowClick).not.toHaveBeenCalled();
});

test('loading shows skeletons, no rows the empty state', () => {
  const { unmount } = renderTable({ rows: [], loading: true });
  expect(screen.getAllByTestId('skeleton-row').length).toBeGreaterThan(0);
  expect(screen.queryByText('Nobody yet')).toBeNull();
  unmount();
  renderTable({ rows: [] });
  expect(screen.getByText('Nobody yet')).toBeVisible();
});

test('on a narrow screen rows are cards that can be sorted and opened', async () => {
  window.matchMedia = (query) => ({ ...matchMedia(query), matches: query.includes('48em') });
  const onSort = vi.fn();
  const onRowClick = vi.fn();
  renderTable({ sort: { index: 0, direction: 0 }, onSort, onRowClick });
  expect(screen.queryByRole('table')).toBeNull();
  const [first] = within(screen.getByRole('list', { name: 'People' })).getAllByRole('listitem');
  await userEvent.click(within(first!).getByRole('button', { name: 'Open' }));
  expect(onRowClick).toHaveBeenCalledExactlyOnceWith(ROWS[0]);
  await userEvent.selectOptions(screen.getByLabelText('Sort by'), 'Name');
  expect(onSort).toHaveBeenLastCalledWith({ index: 3, direction: 0 });
});
