import { Button, Stack } from '@mantine/core';
import { IconFilterOff, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Changeset } from '../../shared/changesets/api';
import { changesetsQuery } from '../../shared/changesets/queries';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { CHANGESET_COLUMNS } from './changesetColumns';
import { changesetParams, isNarrowed, type ChangesetList } from './changesetListState';

const keyOf = ({ id }: Changeset) => String(id);

function NoChangesets({ list: { state, set, reset }, total }: { list: ChangesetList; total: number }) {
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  if (isNarrowed(state)) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title="No changeset matches" hint="Search for less, or take filters away."
        action={<Button variant="default" onClick={reset}>Reset filters</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconStack2 size={36} aria-hidden />} title="No changeset yet"
      hint="Choose several devices in their list, or import a file: what is done to many at once is kept here and can be undone."
    />
  );
}

export function ChangesetsTable({ list }: { list: ChangesetList }) {
  const navigate = useNavigate();
  const { state, set } = list;
  const params = changesetParams(state);
  const query = useQuery(changesetsQuery(params));
  const calm = useCalmRows({ rows: query.data?.data, keyOf, scope: calmScope(query, params) });
  if (query.error && !query.data) {
    return <ErrorState title="The changesets could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.totalCount ?? 0;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        <ListTable
          list="changesets" label="Changesets" minWidth={1000} columns={CHANGESET_COLUMNS} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone} loading={query.isPending}
          onRowClick={({ id }) => void navigate(`/changesets/${id}`)} empty={<NoChangesets list={list} total={total} />}
        />
      </CalmList>
      {query.data && (
        <Pager total={total} bounded={query.data.totalIsBounded ?? false} offset={state.offset} pageSize={state.pageSize} onChange={set} />
      )}
    </Stack>
  );
}
