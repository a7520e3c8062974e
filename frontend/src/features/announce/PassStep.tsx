import { Alert, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { getEntry, type Entry } from '../../shared/gate/api';
import { EntryStatus } from '../../shared/gate/EntryStatus';
import { PassActions } from '../../shared/gate/PassActions';
import { PassQr } from '../../shared/gate/PassQr';
import { ApiError } from '../../shared/http';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';

const OVER = { completed: 'The pass is used.', rejected: 'The entry was rejected: its pass admits nobody.' };

function Pass({ entry, onAnother }: { entry: Entry; onAnother: () => void }) {
  return (
    <Stack align="start">
      {entry.status === 'pending' && (
        <Alert variant="outline" icon={<IconCheck aria-hidden />} title="The entry is made">
          <Text size="sm">
            The gate looks at it now; this page and a mail to {entry.customer_email} say when it is approved. The code is already the right one: keep it,
            or give it to the driver.
          </Text>
        </Alert>
      )}
      <Group gap="sm">
        <Text fw={700} size="xl" className="plate">{entry.vehicle_number}</Text>
        <EntryStatus entry={entry} />
      </Group>
      {entry.status === 'completed' || entry.status === 'rejected' ? <Text>{OVER[entry.status]}</Text> : (
        <>
          <PassQr entryId={entry.id} plate={entry.vehicle_number} />
          <PassActions pass={entry} />
        </>
      )}
      <Group gap="xs">
        <Button component={Link} to={`/gate/entries/${entry.id}`} variant="default" size="md" rightSection={<IconArrowRight size={18} aria-hidden />}>
          See the entry
        </Button>
        <Button variant="subtle" size="md" onClick={onAnother}>Announce another</Button>
      </Group>
    </Stack>
  );
}

/** The last step: the pass, to show, save or send. */
export function PassStep({ id, onAnother }: { id: number; onAnother: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data: entry, error, refetch } = useQuery({
    queryKey: ['submission', String(id)],
    queryFn: ({ signal }) => getEntry(id, signal),
  });
  useEffect(() => heading.current?.focus(), []);
  const isUnknown = error instanceof ApiError && error.status === 404;
  return (
    <Stack>
      <Title order={2} tabIndex={-1} ref={heading} style={{ outline: 'none' }}>Your pass</Title>
      {isUnknown && <EmptyState title="There is no such entry" hint="The address may have a typing mistake, or the entry is somebody else's." />}
      {error && !isUnknown && !entry && <ErrorState title="The entry could not be loaded" error={error} onRetry={() => void refetch()} />}
      {!error && !entry && <Skeleton h={320} maw={320} role="status" aria-label="Loading the pass" />}
      {entry && <Pass entry={entry} onAnother={onAnother} />}
    </Stack>
  );
}
