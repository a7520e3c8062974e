import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { EntryRow } from '../../shared/gate/api';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { shownDay } from '../../shared/list/days';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { useSession } from '../../shared/session/useSession';
import type { Decision } from './DecisionDialog';
import { EntriesTable } from './EntriesTable';
import { EntryFilters } from './EntryFilters';
import { ALL_DAYS, entryListSchema, entryParams, listedDay, type EntryList } from './entryListState';

const DecisionDialog = lazy(async () => ({ default: (await import('./DecisionDialog')).DecisionDialog }));

/** Says which day the gate's list shows, and leads to the others. */
function DayLine({ list: { state, set } }: { list: EntryList }) {
  const day = listedDay(state, true);
  return (
    <Group gap="xs">
      <Text size="sm">{day ? `Announced on ${shownDay(day)}` : 'Announced on any day'}</Text>
      {day
        ? <Button size="compact-sm" variant="default" onClick={() => set({ day: ALL_DAYS })}>All days</Button>
        : <Button size="compact-sm" variant="default" onClick={() => set({ day: null })}>Today</Button>}
    </Group>
  );
}

/** One's own entries, or the day's for staff, and what is to be decided about each. */
export function EntriesPage() {
  const { can } = useSession();
  const list = useListState(entryListSchema);
  const [dialog, setDialog] = useState<{ decision: Decision; entry: EntryRow } | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useSearchKey(searchField, dialog === null);

  const seesAll = can('view_all_gate');
  const onDecide = useCallback((decision: Decision, entry: EntryRow) => setDialog({ decision, entry }), []);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>{seesAll ? 'Gate entries' : 'My entries'}</Title>
        <Group gap="xs">
          <ExportMenu list="submissions" params={entryParams(list.state, seesAll)} />
          <Button component={Link} to="/gate/new" variant={seesAll ? 'default' : 'filled'} leftSection={<IconPlus size={16} aria-hidden />}>New entry</Button>
        </Group>
      </Group>
      <EntryFilters list={list} searchField={searchField} seesAll={seesAll} />
      {seesAll && <DayLine list={list} />}
      <EntriesTable list={list} seesAll={seesAll} isHeld={dialog !== null} onDecide={onDecide} />
      <Suspense fallback={null}>
        {dialog && (
          <DecisionDialog decision={dialog.decision} entryId={dialog.entry.id} plate={dialog.entry.vehicle_number} onClose={() => setDialog(null)} />
        )}
      </Suspense>
    </Stack>
  );
}
