import { Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { EmptyState } from '../list/EmptyState';
import { ErrorState } from '../list/ErrorState';
import { FilterSelect } from '../list/FilterSelect';
import { ListTable } from '../list/ListTable';
import { Pager } from '../list/Pager';
import { SearchField } from '../list/SearchField';
import { VERDICTS, type Changeset, type ChangesetRow, type Verdict } from './api';
import { rowsQuery } from './queries';
import { rowColumns } from './rowColumns';
import { VERDICT_WORDS } from './words';

export interface RowsState {
  verdict?: Verdict;
  search: string;
  offset: number;
  pageSize: number;
}

export type RowsPatch = { verdict?: Verdict | null; search?: string; offset?: number; pageSize?: number };

interface RowsTableProps {
  changeset: Pick<Changeset, 'id' | 'state' | 'counts'>;
  state: RowsState;
  /** Another verdict or search begins on the first page. */
  set: (patch: RowsPatch) => void;
  /** What the fields of an import are called. */
  labels?: Record<string, string>;
}

/** The server looks for no more. */
const LONGEST_SEARCH = 64;
const NO_LABELS = {};
const NO_ROWS: ChangesetRow[] = [];
const keyOf = (row: ChangesetRow) => String(row.number);
const isVerdict = (value: string | null) => VERDICTS.find((known) => known === value) ?? null;

/** The rows of a changeset with what came of each, by verdict and by words in them. */
export function RowsTable({ changeset, state, set, labels = NO_LABELS }: RowsTableProps) {
  const { id, counts } = changeset;
  const { verdict, search, offset, pageSize } = state;
  const query = useQuery(rowsQuery(id, changeset.state, { verdict, search: search.slice(0, LONGEST_SEARCH) || undefined, pageNumber: offset, pageSize }));
  const rows = query.data?.data ?? NO_ROWS;
  const columns = useMemo(() => rowColumns(rows, labels), [rows, labels]);
  const choices = VERDICTS.filter((known) => counts[known] > 0 || known === verdict)
    .map((value) => ({ value, label: `${VERDICT_WORDS[value]} (${counts[value].toLocaleString('en')})` }));
  return (
    <Stack gap="sm">
      <Group gap="xs" align="end">
        <SearchField label="Search rows" placeholder="Serial or message" value={search} onChange={(text) => set({ search: text })} />
        <FilterSelect label="Verdict" value={verdict} choices={choices} onChange={(value) => set({ verdict: isVerdict(value) })} />
      </Group>
      {query.error && !query.data
        ? <ErrorState title="The rows could not be loaded" error={query.error} onRetry={() => void query.refetch()} />
        : (
          <ListTable
            label="Rows" minWidth={640} columns={columns} rows={rows} rowKey={keyOf} loading={query.isPending}
            empty={<EmptyState title="No row" hint={verdict || search ? 'No row has this verdict and these words.' : 'There are no rows.'} />}
          />
        )}
      {query.data && query.data.totalCount > 0 && (
        <Pager label="Pages of rows" total={query.data.totalCount} offset={offset} pageSize={pageSize} onChange={set} />
      )}
    </Stack>
  );
}
