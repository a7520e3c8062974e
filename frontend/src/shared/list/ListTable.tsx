import { Skeleton, Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { ListCards } from './ListCards';
import classes from './ListTable.module.css';
import { GONE, isRowClick, nextSort, type Column, type ListProps, type Sort } from './columns';

const SKELETON_ROWS = 8;

function SortHeader<T>({ column, sort, onSort }: { column: Column<T>; sort?: Sort; onSort?: (sort: Sort) => void }) {
  const { sortIndex } = column;
  if (sortIndex === undefined || !onSort) {
    return (
      <Table.Th className={column.pinned ? classes.pinned : undefined}>
        {column.pinned ? <VisuallyHidden>{column.header}</VisuallyHidden> : column.header}
      </Table.Th>
    );
  }
  const direction = sort?.index === sortIndex ? sort.direction : null;
  const Icon = direction === null ? IconArrowsSort : direction === 0 ? IconArrowUp : IconArrowDown;
  const ariaSort = direction === null ? 'none' : direction === 0 ? 'ascending' : 'descending';
  return (
    <Table.Th aria-sort={ariaSort}>
      <UnstyledButton className={classes.sortButton} fz="sm" onClick={() => onSort(nextSort(sort, sortIndex))}>
        {column.header}
        <Icon size={14} aria-hidden className={direction === null ? classes.idle : undefined} />
      </UnstyledButton>
    </Table.Th>
  );
}

/** Enter opens the row, arrows walk through the rows. */
function onRowKey(event: React.KeyboardEvent<HTMLElement>, open: () => void) {
  if (event.target !== event.currentTarget) return;
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  if (event.key === 'Enter') {
    event.preventDefault();
    open();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    (event.currentTarget[step[event.key]] as HTMLElement | null)?.focus();
  }
}

function cell<T>(column: Column<T>, row: T) {
  const shown = column.render(row);
  return !column.pinned && (shown === null || shown === '') ? '–' : shown;
}

function Row<T>({ row, columns, selected, isGone, onRowClick }: {
  row: T; columns: Column<T>[]; selected: boolean; isGone: boolean; onRowClick?: (row: T) => void;
}) {
  const open = onRowClick && !isGone ? () => onRowClick(row) : undefined;
  const className = [open && classes.clickable, selected && classes.selected, isGone && classes.gone].filter(Boolean).join(' ');
  return (
    <Table.Tr
      className={className || undefined}
      aria-current={selected || undefined}
      aria-disabled={isGone || undefined}
      tabIndex={open ? 0 : undefined}
      onClick={open && ((event) => isRowClick(event) && open())}
      onKeyDown={open && ((event) => onRowKey(event, open))}
    >
      {columns.map((column) => (
        <Table.Td key={column.key} className={column.pinned ? classes.pinned : undefined}>
          {isGone && column.pinned ? GONE : cell(column, row)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function SkeletonRows<T>({ columns }: { columns: Column<T>[] }) {
  return Array.from({ length: SKELETON_ROWS }, (_, index) => (
    <Table.Tr key={index} data-testid="skeleton-row">
      {columns.map((column) => <Table.Td key={column.key}><Skeleton height={18} radius="sm" /></Table.Td>)}
    </Table.Tr>
  ));
}

/** One page of a list: a table whose headers sort, or cards on a narrow screen. */
export function ListTable<T>(props: ListProps<T>) {
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { columns, rows, rowKey, sort, onSort, loading = false, empty, selectedKey, goneKeys, onRowClick, label, minWidth = 700 } = props;
  if (narrow) return <ListCards {...props} />;
  const isEmpty = !loading && rows.length === 0;
  return (
    <div className={classes.sideways}>
      <Table miw={minWidth} highlightOnHover={Boolean(onRowClick)} verticalSpacing="xs" aria-label={label} aria-busy={loading}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => <SortHeader key={column.key} column={column} sort={sort} onSort={onSort} />)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {loading && rows.length === 0 && <SkeletonRows columns={columns} />}
          {rows.map((row) => (
            <Row
              key={rowKey(row)} row={row} columns={columns} selected={rowKey(row) === selectedKey}
              isGone={goneKeys?.has(rowKey(row)) ?? false} onRowClick={onRowClick}
            />
          ))}
          {isEmpty && <Table.Tr><Table.Td colSpan={columns.length}>{empty}</Table.Td></Table.Tr>}
        </Table.Tbody>
      </Table>
    </div>
  );
}
