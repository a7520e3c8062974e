import { Button, Stack } from '@mantine/core';
import { IconFilterOff, IconTruck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { getEntries, type EntryRow } from '../../shared/gate/api';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { useSession } from '../../shared/session/useSession';
import type { Decision } from './DecisionDialog';
import { entryColumns } from './entryColumns';
import { ALL_DAYS, entryParams, isNarrowed, listedDay, NO_FILTERS, type EntryList } from './entryListState';

interface EntriesTableProps {
  list: EntryList;
  seesAll: boolean;
  /** A dialog over the list speaks about one of its entries. */
  isHeld: boolean;
  onDecide: (decision: Decision, entry: EntryRow) => void;
}

const keyOf = ({ id }: EntryRow) => String(id);

const newEntry = <Button component={Link} to="/gate/new" variant="default">New entry</Button>;

function NoEntries({ list: { state, set }, seesAll, total }: Pick<EntriesTableProps, 'list' | 'seesAll'> & { total: number }) {
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  const isOneDay = listedDay(state, seesAll) !== '';
  const allDays = <Button variant="default" onClick={() => set({ day: seesAll ? ALL_DAYS : null })}>Look at all days</Button>;
  if (isNarrowed(state)) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title={isOneDay ? 'No entry of this day matches' : 'No entry matches'}
        hint="Search for less, or take filters away."
        action={isOneDay ? allDays : <Button variant="default" onClick={() => set({ search: null, ...NO_FILTERS })}>Reset filters</Button>}
      />
    );
  }
  if (isOneDay) {
    return <EmptyState icon={<IconTruck size={36} aria-hidden />} title="No entry was announced on this day" hint="Entries appear here as soon as somebody announces one." action={allDays} />;
  }
  return (
    <EmptyState
      icon={<IconTruck size={36} aria-hidden />} title={seesAll ? 'No entry yet' : 'You have announced nothing yet'}
      hint={seesAll ? 'Entries appear here as soon as somebody announces one.' : 'Say which vehicle comes and who drives it, and you get a pass to show at the gate.'}
      action={newEntry}
    />
  );
}

export function EntriesTable({ list, seesAll, isHeld, onDecide }: EntriesTableProps) {
  const { state, set } = list;
  const { can } = useSession();
  const navigate = useNavigate();
  const decides = can('decide_gate');
  const params = entryParams(state, seesAll);
  const query = useQuery({
    queryKey: ['submissions', params],
    queryFn: ({ signal }) => getEntries(params, signal),
    placeholderData: keepPreviousData,
  });
  const calm = useCalmRows({ rows: query.data?.results, keyOf, scope: calmScope(query, params), isHeld });
  const columns = useMemo(() => entryColumns({ seesAll, decides, onDecide }), [seesAll, decides, onDecide]);
  const open = useCallback(({ id }: EntryRow) => void navigate(`/gate/entries/${id}`), [navigate]);
  if (query.isError && !query.data) {
    return <ErrorState title="The entries could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.count ?? 0;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        <ListTable
          list="entries" label="Gate entries" minWidth={seesAll ? 980 : 760} columns={columns} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone}
          loading={query.isPending} onRowClick={open} empty={<NoEntries list={list} seesAll={seesAll} total={total} />}
        />
      </CalmList>
      {query.data && <Pager total={total} offset={state.offset} pageSize={state.pageSize} onChange={set} />}
    </Stack>
  );
}
