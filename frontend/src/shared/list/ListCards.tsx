import { ActionIcon, Button, Group, NativeSelect, Paper, Skeleton, Stack } from '@mantine/core';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './ListTable.module.css';
import { GONE, isRowClick, shownColumns, type Column, type ListProps, type Shown, type Sort } from './columns';
import { PageCheckbox, RowCheckbox } from './RowCheckbox';

function SortChoice<T>({ columns, sort, onSort }: { columns: Column<T>[]; sort: Sort; onSort: (sort: Sort) => void }) {
  const sortable = columns.filter((column) => column.sortIndex !== undefined);
  const descending = sort.direction === 1;
  return (
    <Group align="end" gap="xs">
      <NativeSelect
        label="Sort by"
        flex={1}
        value={String(sort.index)}
        onChange={(event) => onSort({ index: Number(event.currentTarget.value), direction: sort.direction })}
        data={sortable.map((column) => ({ value: String(column.sortIndex), label: column.header }))}
      />
      <ActionIcon
        size="input-sm"
        variant="default"
        aria-label={descending ? 'Descending, switch to ascending' : 'Ascending, switch to descending'}
        onClick={() => onSort({ index: sort.index, direction: descending ? 0 : 1 })}
      >
        {descending ? <IconSortDescending size={18} /> : <IconSortAscending size={18} />}
      </ActionIcon>
    </Group>
  );
}

function Card<T>({ row, columns, selected, isGone, onRowClick, checkbox, isCompact }: {
  row: T; columns: Column<T>[]; selected: boolean; isGone: boolean; onRowClick?: (row: T) => void; checkbox?: ReactNode; isCompact: boolean;
}) {
  const [title, ...others] = columns;
  const facts = others.filter((column) => !column.pinned)
    .map((column) => ({ key: column.key, name: column.cardLabel === undefined ? column.header : column.cardLabel, shown: column.render(row) }))
    .filter(({ shown }) => shown !== null && shown !== '');
  const actions = others.filter((column) => column.pinned);
  const open = onRowClick && !isGone ? () => onRowClick(row) : undefined;
  return (
    <li>
      <Paper
        withBorder
        p={isCompact ? 'xs' : 'sm'}
        className={isGone ? classes.gone : selected ? classes.selected : undefined}
        aria-disabled={isGone || undefined}
        onClick={open && ((event) => isRowClick(event) && open())}
      >
        {/* Buttons go below a title that leaves them no room, such as a serial on a narrow phone; a name is broken first. */}
        <Group justify="space-between" gap={4} align="start" mb={isCompact ? 2 : 'xs'}>
          <Group gap={4} wrap="nowrap" align="start" flex="1 1 9rem" miw="min-content">{checkbox}<div>{title?.render(row)}</div></Group>
          {isGone ? GONE : actions.map((column) => <div key={column.key}>{column.render(row)}</div>)}
        </Group>
        <dl className={classes.facts}>
          {facts.map(({ key, name, shown }) => (
            <div key={key} className={classes.fact}>
              <dt>{name}</dt>
              <dd>{shown}</dd>
            </div>
          ))}
        </dl>
        {open && <Button mt={isCompact ? 4 : 'xs'} size="compact-sm" variant="default" onClick={open}>Open</Button>}
      </Paper>
    </li>
  );
}

/** The same list on a narrow screen: each row a card, the first column its title. */
export function ListCards<T>({
  columns, rows, rowKey, sort, onSort, loading = false, empty, selectedKey, goneKeys, onRowClick, selection, label, hidden, isCompact,
}: ListProps<T> & Shown) {
  if (!loading && rows.length === 0) return empty;
  const shown = shownColumns(columns, hidden);
  const page = rows.map(rowKey);
  return (
    <Stack gap="sm">
      {sort && onSort && <SortChoice columns={columns} sort={sort} onSort={onSort} />}
      {selection && <PageCheckbox selection={selection} page={page} shown="Select all on this page" />}
      <ul className={isCompact ? `${classes.cards} ${classes.compact}` : classes.cards} aria-label={label} aria-busy={loading}>
        {loading && rows.length === 0 && Array.from({ length: 4 }, (_, index) => (
          <li key={index} data-testid="skeleton-row"><Skeleton height={130} radius="sm" /></li>
        ))}
        {rows.map((row) => {
          const key = rowKey(row);
          const isGone = goneKeys?.has(key) ?? false;
          const isChosen = selection?.has(key) ?? false;
          return (
            <Card
              key={key} row={row} columns={shown} selected={isChosen || key === selectedKey} isGone={isGone} onRowClick={onRowClick} isCompact={isCompact}
              checkbox={selection && (
                <RowCheckbox
                  label={`Select ${key}`} isChecked={isChosen} isDisabled={isGone} onToggle={(isRange) => selection.toggle(key, page, isRange)}
                />
              )}
            />
          );
        })}
      </ul>
    </Stack>
  );
}
