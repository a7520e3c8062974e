import { Button, Stack } from '@mantine/core';
import { IconFileCertificate, IconFilterOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { getDocuments, type DocumentRow } from '../../shared/gate/api';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import type { DocumentTask } from './DocumentActions';
import { documentColumns } from './documentColumns';
import { documentParams, isNarrowed, NO_FILTERS, type DocumentListOf } from './documentListState';

interface DocumentsTableProps {
  list: DocumentListOf;
  seesAll: boolean;
  /** A dialog over the list speaks about one of its papers. */
  isHeld: boolean;
  onTask: (task: DocumentTask, document: DocumentRow) => void;
  onVersions: (id: string) => void;
  onAdd: () => void;
}

const keyOf = ({ id }: DocumentRow) => String(id);

function NoDocuments({ list: { state, set }, seesAll, total, onAdd }: Pick<DocumentsTableProps, 'list' | 'seesAll' | 'onAdd'> & { total: number }) {
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  if (isNarrowed(state)) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title="No document matches" hint="Search for less, or take filters away."
        action={<Button variant="default" onClick={() => set({ search: null, ...NO_FILTERS })}>Reset filters</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconFileCertificate size={36} aria-hidden />} title="No document yet"
      hint={seesAll ? 'Papers appear here as soon as a customer sends one.' : 'Papers you send once are taken over by every entry, as long as they are valid.'}
      action={<Button variant="default" onClick={onAdd}>Add a document</Button>}
    />
  );
}

export function DocumentsTable({ list, seesAll, isHeld, onTask, onVersions, onAdd }: DocumentsTableProps) {
  const { state, set } = list;
  const params = documentParams(state);
  const query = useQuery({
    queryKey: ['documents', params],
    queryFn: ({ signal }) => getDocuments(params, signal),
    placeholderData: keepPreviousData,
  });
  const calm = useCalmRows({ rows: query.data?.documents, keyOf, scope: calmScope(query, params), isHeld });
  const columns = useMemo(() => documentColumns({ seesAll, onTask, onVersions }), [seesAll, onTask, onVersions]);
  if (query.isError && !query.data) {
    return <ErrorState title="The documents could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.count ?? 0;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        <ListTable
          list="documents" label="Documents" minWidth={880} columns={columns} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone} loading={query.isPending}
          empty={<NoDocuments list={list} seesAll={seesAll} total={total} onAdd={onAdd} />}
        />
      </CalmList>
      {query.data && <Pager total={total} offset={state.offset} pageSize={state.pageSize} onChange={set} />}
    </Stack>
  );
}
