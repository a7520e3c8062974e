import { Anchor, Button, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { IconQrcode, IconTruck } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { EntryRow } from '../../shared/gate/api';
import { EntryStatus } from '../../shared/gate/EntryStatus';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { Section } from '../../shared/Section';
import { isPassAlive, standing } from './decisions';
import { myPassesQueries } from './myGateQueries';
import classes from './submissions.module.css';

const ShowPass = lazy(async () => ({ default: (await import('../../shared/gate/ShowPass')).ShowPass }));

function useLivePasses() {
  return useQueries({
    queries: myPassesQueries,
    combine: (parts) => ({
      entries: parts.flatMap(({ data }) => data?.results ?? []).filter(isPassAlive),
      isPending: parts.some(({ isPending }) => isPending),
      error: parts.find(({ error, data }) => error && !data)?.error ?? null,
      refetch: () => parts.forEach((part) => void part.refetch()),
    }),
  });
}

function PassLine({ entry, onShow }: { entry: EntryRow; onShow: () => void }) {
  return (
    <li>
      <Paper withBorder p="sm" className={classes.line}>
        <Stack gap={2} flex="1 1 14rem" miw={0} align="start">
          <EntryStatus entry={entry} />
          <Anchor component={Link} to={`/gate/entries/${entry.id}`} fw={600} className="plate">{entry.vehicle_number}</Anchor>
          <Text size="sm" className="wrapAnywhere">Driver <bdi>{entry.driver_name}</bdi>. {standing(entry)}</Text>
        </Stack>
        <Button variant="default" leftSection={<IconQrcode size={18} aria-hidden />} aria-label={`Show the code of ${entry.vehicle_number}`} onClick={onShow}>Show code</Button>
      </Paper>
    </li>
  );
}

/** A customer's passes, each with its code at hand. */
export function MyPasses() {
  const { entries, isPending, error, refetch } = useLivePasses();
  const [shownId, setShownId] = useState<number | null>(null);
  // From the list: a pass that was used or rejected meanwhile is no longer held up.
  const shown = entries.find(({ id }) => id === shownId);
  const links = (
    <Group gap="md">
      <Anchor component={Link} to="/gate">All your entries</Anchor>
      {entries.length > 0 && <Anchor component={Link} to="/gate/new">New entry</Anchor>}
    </Group>
  );
  return (
    <Section title="Your passes" action={links}>
      {isPending && <Skeleton height={90} role="status" aria-label="Loading" />}
      {error && <ErrorState title="Your passes could not be loaded" error={error} onRetry={refetch} />}
      {!isPending && !error && entries.length === 0 && (
        <Paper withBorder>
          <EmptyState
            icon={<IconTruck size={36} aria-hidden />} title="No pass at the moment" hint="Say which vehicle comes and who drives it, and you get a pass to show at the gate."
            action={<Button component={Link} to="/gate/new">New entry</Button>}
          />
        </Paper>
      )}
      <ul className={classes.lines} aria-label="Your passes">
        {entries.map((entry) => <PassLine key={entry.id} entry={entry} onShow={() => setShownId(entry.id)} />)}
      </ul>
      <Suspense fallback={null}>{shown && <ShowPass entry={shown} onClose={() => setShownId(null)} />}</Suspense>
    </Section>
  );
}
