import { Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Column } from '../../shared/list/columns';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { Section } from '../../shared/Section';
import { getFindings, type Finding } from './api';

const KINDS: Record<Finding['kind'], string> = { gap: 'Gap', look_alike: 'Look-alike', case: 'Letter case', form: 'Of no pattern' };

const COLUMNS: Column<Finding>[] = [
  { key: 'kind', header: 'What', render: ({ kind }) => KINDS[kind] },
  { key: 'message', header: 'Finding', cardLabel: null, render: ({ message }) => <Text span size="sm" className="wrapAnywhere">{message}</Text> },
];

interface Page {
  offset: number;
  pageSize: number;
}

/** What is odd inside one lot (LINE.YEAR.MONTH), or, without one, about serials that have no line. */
export function Findings({ lot }: { lot: string | null }) {
  const [page, setPage] = useState<Page>({ offset: 0, pageSize: 10 });
  const [line, year, month] = lot?.split('.') ?? [];
  const params = { line, year, month, pageNumber: page.offset, pageSize: page.pageSize };
  const query = useQuery({
    queryKey: ['serial_report', 'findings', params],
    queryFn: ({ signal }) => getFindings(params, signal),
    placeholderData: keepPreviousData,
  });
  const title = lot ? `Inside ${line}, ${month}/${year}` : 'Serials without a line';
  if (query.isError && !query.data) return <ErrorState title="The findings could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Section title={title}>
      <Stack gap="sm">
        <ListTable
          label={title} minWidth={500} columns={COLUMNS} rows={query.data?.data ?? []} rowKey={({ kind, first }) => `${kind} ${first}`} loading={query.isPending}
          empty={<EmptyState title="Nothing odd" hint={lot ? 'No gap and no look-alike.' : 'No two UPI PRO serials read alike.'} />}
        />
        {query.data && query.data.totalCount > 0 && <Pager label={`Pages: ${title}`} total={query.data.totalCount} {...page} onChange={setPage} />}
      </Stack>
    </Section>
  );
}
