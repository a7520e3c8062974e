import { Anchor, Button, Group, SimpleGrid, Skeleton, Stack, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import { getEntry, type Entry } from '../../shared/gate/api';
import { EntryStatus } from '../../shared/gate/EntryStatus';
import { ApiError } from '../../shared/http';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { useSession } from '../../shared/session/useSession';
import { Blocked } from './Blocked';
import { DecisionButtons } from './DecisionButtons';
import type { Decision } from './DecisionDialog';
import { EntryFacts } from './EntryFacts';
import { EntryHistory } from './EntryHistory';
import { EntryManifest } from './EntryManifest';
import { EntryPapers } from './EntryPapers';
import { EntryPass } from './EntryPass';

const DecisionDialog = lazy(async () => ({ default: (await import('./DecisionDialog')).DecisionDialog }));

const NUMBER = /^[1-9]\d{0,14}$/;

const Loading = () => <Stack role="status" aria-label="Loading"><Skeleton height={60} /><Skeleton height={320} /><Skeleton height={160} /></Stack>;

function NoEntry() {
  return (
    <EmptyState
      title="There is no such entry" hint="The address may have a typing mistake, or the entry is somebody else's."
      action={<Button component={Link} to="/gate" variant="default">Go to the entries</Button>}
    />
  );
}

function Loaded({ entry }: { entry: Entry }) {
  const { can } = useSession();
  const [decision, setDecision] = useState<Decision | null>(null);
  const blockedId = useId();
  const isBlocked = entry.status === 'pending' && entry.blocked_by.length > 0;
  return (
    <Stack gap="xl">
      <Group justify="space-between">
        <EntryStatus entry={entry} />
        {can('decide_gate') && <DecisionButtons entry={entry} blockedBy={isBlocked ? blockedId : undefined} onDecide={setDecision} />}
      </Group>
      {isBlocked && (
        <Blocked
          id={blockedId} sentences={entry.blocked_by}
          isToBeMadeAgain={!can('view_all_gate') && entry.documents.some((paper) => paper.is_expired)}
        />
      )}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <EntryPass entry={entry} />
        <EntryFacts entry={entry} />
      </SimpleGrid>
      <EntryPapers papers={entry.documents} />
      {entry.manifest && <EntryManifest manifest={entry.manifest} entry={entry} />}
      <EntryHistory id={entry.id} />
      <Suspense fallback={null}>
        {decision && <DecisionDialog decision={decision} entryId={entry.id} plate={entry.vehicle_number} onClose={() => setDecision(null)} />}
      </Suspense>
    </Stack>
  );
}

function EntryOfId({ id }: { id: string }) {
  const { data: entry, error, isPending, refetch } = useQuery({ queryKey: ['submission', id], queryFn: ({ signal }) => getEntry(Number(id), signal) });
  const isGone = error instanceof ApiError && error.status === 404;
  return (
    <>
      <Title order={1} tabIndex={-1} className="wrapAnywhere">{isGone || !entry ? 'Gate entry' : `Entry of ${entry.vehicle_number}`}</Title>
      {isPending && <Loading />}
      {isGone && <NoEntry />}
      {error && !isGone && !entry && <ErrorState title="The entry could not be loaded" error={error} onRetry={() => void refetch()} />}
      {entry && !isGone && <Loaded entry={entry} />}
    </>
  );
}

/** One entry: who and what comes, its papers, devices and pass, what was decided, and by whom. */
export function EntryPage() {
  const { id = '' } = useParams();
  const { can } = useSession();
  return (
    <Stack>
      <Anchor component={Link} to="/gate" size="sm">
        <Group gap={4} component="span"><IconArrowLeft size={14} aria-hidden />{can('view_all_gate') ? 'All entries' : 'My entries'}</Group>
      </Anchor>
      {NUMBER.test(id) ? <EntryOfId key={id} id={id} /> : <><Title order={1} tabIndex={-1}>Gate entry</Title><NoEntry /></>}
    </Stack>
  );
}
