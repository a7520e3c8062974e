import { Anchor, Button, Stack, Text } from '@mantine/core';
import { IconNumber123 } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import * as z from 'zod/mini';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { SearchField } from '../../shared/list/SearchField';
import { pagingFields, textField, useListState } from '../../shared/list/useListState';
import { Section } from '../../shared/Section';
import { getBlocks, type Block } from './api';

const schema = z.object({ ...pagingFields({ pageSize: 10 }), search: textField() });

const mono = (text: string) => <Text span size="sm" ff="monospace" style={{ whiteSpace: 'nowrap' }}>{text}</Text>;

const COLUMNS: Column<Block>[] = [
  { key: 'id', header: 'Block', render: ({ id }) => <Anchor component={Link} to={`/serials/blocks/${id}`} size="sm" fw={600}>Block {id}</Anchor> },
  { key: 'first', header: 'First', render: ({ first }) => mono(first) },
  { key: 'last', header: 'Last', render: ({ last }) => mono(last) },
  { key: 'registered', header: 'Registered', render: ({ registered, count }) => `${registered.toLocaleString('en')} of ${count.toLocaleString('en')}` },
  { key: 'note', header: 'Note', render: ({ note }) => <Text span size="sm" className="wrapAnywhere">{note}</Text> },
  { key: 'by', header: 'Reserved by', render: ({ created_by: by }) => by },
  { key: 'at', header: 'Reserved', render: ({ created_at: at }) => shownTime(at) },
];

function NoBlocks({ isSearched, isBehind, onReset }: { isSearched: boolean; isBehind: boolean; onReset: () => void }) {
  if (isBehind) return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={onReset}>First page</Button>} />;
  if (isSearched) return <EmptyState title="No block matches" hint="Search for a serial inside a block, or for text of a note." />;
  return <EmptyState icon={<IconNumber123 size={36} aria-hidden />} title="Nothing is reserved" hint="Reserve the numbers of the next batch above." />;
}

/** Who set which numbers aside, and how many of them are devices by now. */
export function BlocksTable() {
  const { state, set } = useListState(schema);
  const params = { search: state.search || undefined, pageNumber: state.offset, pageSize: state.pageSize };
  const query = useQuery({
    queryKey: ['serial_blocks', params],
    queryFn: ({ signal }) => getBlocks(params, signal),
    placeholderData: keepPreviousData,
  });
  const total = query.data?.totalCount ?? 0;
  return (
    <Section title="Reserved blocks">
      <SearchField label="Search blocks" placeholder="Serial inside, or note" value={state.search} onChange={(search) => set({ search })} />
      {query.isError && !query.data ? (
        <ErrorState title="The blocks could not be loaded" error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Stack gap="sm">
          <ListTable
            label="Blocks" minWidth={860} columns={COLUMNS} rows={query.data?.data ?? []} rowKey={({ id }) => String(id)} loading={query.isPending}
            empty={<NoBlocks isSearched={Boolean(state.search)} isBehind={total > 0} onReset={() => set({ offset: 0 }, 'replace')} />}
          />
          {query.data && <Pager label="Pages of blocks" total={total} offset={state.offset} pageSize={state.pageSize} onChange={set} />}
        </Stack>
      )}
    </Section>
  );
}
