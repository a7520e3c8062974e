import { Anchor, Button, Group } from '@mantine/core';
import { IconCircleCheck, IconQrcode } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { getEntries, type EntryRow } from '../../shared/gate/api';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { Section } from '../../shared/Section';
import type { Decision } from './DecisionDialog';
import { entryColumns } from './entryColumns';
import { ALL_DAYS } from './entryListState';

const DecisionDialog = lazy(async () => ({ default: (await import('./DecisionDialog')).DecisionDialog }));

const PARAMS = { status: 'pending', page_size: 10 };
const ALL_WAITING = `/gate?status=pending&day=${ALL_DAYS}`;

const keyOf = ({ id }: EntryRow) => String(id);

/** What the gate has to decide, whatever day it was announced, and the way to the scan station. */
export function WaitingEntries() {
  const query = useQuery({ queryKey: ['submissions', PARAMS], queryFn: ({ signal }) => getEntries(PARAMS, signal) });
  const [dialog, setDialog] = useState<{ decision: Decision; entry: EntryRow } | null>(null);
  const onDecide = useCallback((decision: Decision, entry: EntryRow) => setDialog({ decision, entry }), []);
  const calm = useCalmRows({ rows: query.data?.results, keyOf, scope: calmScope(query, PARAMS), isHeld: dialog !== null });
  const columns = useMemo(() => entryColumns({ seesAll: true, decides: true, onDecide }).filter(({ key }) => key !== 'status'), [onDecide]);
  const total = query.data?.count ?? 0;
  const all = (
    <Group gap="md">
      <Anchor component={Link} to={ALL_WAITING}>{total > PARAMS.page_size ? `All ${total.toLocaleString('en')} waiting entries` : 'All waiting entries'}</Anchor>
      <Anchor component={Link} to="/gate">Entries of today</Anchor>
    </Group>
  );
  return (
    <>
      <Group><Button component={Link} to="/gate/station" size="lg" leftSection={<IconQrcode size={24} aria-hidden />}>Open the scan station</Button></Group>
      <Section title="Waiting for a decision" action={all}>
        {query.error && !query.data ? <ErrorState title="The entries could not be loaded" error={query.error} onRetry={() => void query.refetch()} /> : (
          <CalmList calm={calm}>
            <ListTable
              label="Waiting entries" minWidth={880} columns={columns} rows={calm.rows} rowKey={keyOf} goneKeys={calm.gone} loading={query.isPending}
              empty={<EmptyState icon={<IconCircleCheck size={36} aria-hidden />} title="Nothing waits for you" hint="New entries appear here as soon as somebody announces one." />}
            />
          </CalmList>
        )}
      </Section>
      <Suspense fallback={null}>
        {dialog && (
          <DecisionDialog decision={dialog.decision} entryId={dialog.entry.id} plate={dialog.entry.vehicle_number} onClose={() => setDialog(null)} />
        )}
      </Suspense>
    </>
  );
}
