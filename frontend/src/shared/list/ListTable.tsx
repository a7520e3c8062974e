import { Skeleton, Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { ListCards } from './ListCards';
import classes from './ListTable.module.css';
import { canHide, GONE, isRowClick, nextSort, shownColumns, type Column, type ListProps, type Shown, type Sort } from './columns';
import { PageCheckbox, RowCheckbox } from './RowCheckbox';
import { showList } from './shownList';
import { useDensity } from './useDensity';
import { useHiddenColumns } from './useHiddenColumns';
import { onRowKey, useRowKeys } from './rowKeys';

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

function cell<T>(column: Column<T>, row: T) {
  const shown = column.render(row);
  return !column.pinned && (shown === null || shown === '') ? '–' : shown;
}

interface Choosing {
  name: string;
  isChosen: boolean;
  onToggle: (isRange: boolean) => void;
}

function Row<T>({ row, columns, selected, isGone, onRowClick, choosing, copied }: {
  row: T; columns: Column<T>[]; selected: boolean; isGone: boolean; onRowClick?: (row: T) => void; choosing?: Choosing; copied?: string;
}) {
  const open = onRowClick && !isGone ? () => onRowClick(row) : undefined;
  const className = [
    open && classes.clickable, (selected || choosing?.isChosen) && classes.selected, isGone && classes.gone,
  ].filter(Boolean).join(' ');
  return (
    <Table.Tr
      className={className || undefined}
      aria-current={selected || undefined}
      aria-disabled={isGone || undefined}
      tabIndex={open ? 0 : undefined}
      onClick={open && ((event) => isRowClick(event) && open())}
      onKeyDown={open && ((event) => onRowKey(event, { open, onToggle: choosing?.onToggle, copied }))}
    >
      {choosing && (
        <Table.Td className={classes.checkCell}>
          <RowCheckbox label={`Select ${choosing.name}`} isChecked={choosing.isChosen} isDisabled={isGone} onToggle={choosing.onToggle} />
        </Table.Td>
      )}
      {columns.map((column) => (
        <Table.Td key={column.key} className={column.pinned ? classes.pinned : undefined}>
          {isGone && column.pinned ? GONE : cell(column, row)}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

function SkeletonRows<T>({ columns, isChosenFrom }: { columns: Column<T>[]; isChosenFrom: boolean }) {
  return Array.from({ length: SKELETON_ROWS }, (_, index) => (
    <Table.Tr key={index} data-testid="skeleton-row">
      {isChosenFrom && <Table.Td />}
      {columns.map((column) => <Table.Td key={column.key}><Skeleton height={18} radius="sm" /></Table.Td>)}
    </Table.Tr>
  ));
}

const NONE: ReadonlySet<string> = new Set();

function TableOrCards<T>({ hidden, isCompact, ...props }: ListProps<T> & Shown) {
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { rows, rowKey, sort, onSort, loading = false, empty, selectedKey, goneKeys, onRowClick, selection, label, minWidth = 700, copied } = props;
  useRowKeys({ isChosenFrom: selection !== undefined, isCopied: copied !== undefined }, Boolean(onRowClick) && !narrow && rows.length > 0);
  if (narrow) return <ListCards {...props} hidden={hidden} isCompact={isCompact} />;
  const columns = shownColumns(props.columns, hidden);
  const isEmpty = !loading && rows.length === 0;
  const page = rows.map(rowKey);
  return (
    <div className={classes.sideways}>
      <Table
        miw={minWidth * columns.length / props.columns.length} highlightOnHover={Boolean(onRowClick)}
        verticalSpacing={isCompact ? 1 : 'xs'} className={isCompact ? classes.compact : undefined} aria-label={label} aria-busy={loading}
      >
        <Table.Thead>
          <Table.Tr>
            {selection && <Table.Th className={classes.checkCell}><PageCheckbox selection={selection} page={page} /></Table.Th>}
            {columns.map((column) => <SortHeader key={column.key} column={column} sort={sort} onSort={onSort} />)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {loading && rows.length === 0 && <SkeletonRows columns={columns} isChosenFrom={selection !== undefined} />}
          {rows.map((row) => {
            const key = rowKey(row);
            const choosing = selection && {
              name: key, isChosen: selection.has(key), onToggle: (isRange: boolean) => selection.toggle(key, page, isRange),
            };
            return (
              <Row
                key={key} row={row} columns={columns} selected={key === selectedKey} isGone={goneKeys?.has(key) ?? false}
                onRowClick={onRowClick} choosing={choosing} copied={copied?.(row)}
              />
            );
          })}
          {isEmpty && <Table.Tr><Table.Td colSpan={columns.length + (selection ? 1 : 0)}>{empty}</Table.Td></Table.Tr>}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Leaves out what the person does not want to see, and tells the chooser above the list what there is. */
function Chosen<T>(props: ListProps<T> & { list: string; isCompact: boolean }) {
  const { list, columns } = props;
  const { hidden } = useHiddenColumns(list);
  // By value: a page may make its columns anew each time.
  const choices = JSON.stringify(columns.filter(canHide).map(({ key, header }) => ({ key, header })));
  useEffect(() => showList({ list, columns: JSON.parse(choices) }), [list, choices]);
  return <TableOrCards {...props} hidden={hidden} />;
}

/** One page of a list: a table whose headers sort, or cards on a narrow screen. */
export function ListTable<T>(props: ListProps<T>) {
  const { isCompact } = useDensity();
  const { list } = props;
  return list ? <Chosen {...props} list={list} isCompact={isCompact} /> : <TableOrCards {...props} hidden={NONE} isCompact={isCompact} />;
}
