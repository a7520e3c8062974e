import { Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { shownTime } from '../../shared/list/days';
import { ErrorState } from '../../shared/list/ErrorState';
import { useChange } from '../../shared/useChange';
import { endSession, sessionsQuery, type OwnSession } from './api';
import { browserName } from './browserName';
import { Section } from './Section';

function SessionRow({ session, onEnd }: { session: OwnSession; onEnd: (sessions: OwnSession[]) => void }) {
  const name = browserName(session.user_agent);
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Group gap="xs">
          <Text fw={600} title={session.user_agent}>{name}</Text>
          {session.current && <Badge variant="light">This session</Badge>}
        </Group>
        <Text size="sm" c="dimmed">
          {session.ip ?? 'unknown address'} · signed in {shownTime(session.created)}
          {session.last_seen && ` · last seen ${shownTime(session.last_seen)}`}
        </Text>
      </div>
      {!session.current && (
        <Button variant="default" size="xs" aria-label={`End ${name}, signed in ${shownTime(session.created)}`} onClick={() => onEnd([session])}>
          End
        </Button>
      )}
    </Group>
  );
}

/** Where the person is signed in; all but the present one can be ended. */
export function Sessions() {
  const { data, error, refetch } = useQuery(sessionsQuery);
  const [ending, setEnding] = useState<OwnSession[]>([]);
  const end = useChange({
    send: (sessions: OwnSession[]) => Promise.all(sessions.map(({ id }) => endSession(id))),
    refreshes: ['sessions'],
    said: (_, sessions) => (sessions.length === 1 ? 'The session was ended.' : `${sessions.length} sessions were ended.`),
    refusedTitle: 'Not every session was ended',
    onDone: () => setEnding([]),
  });
  const others = data?.filter(({ current }) => !current) ?? [];
  const endOthers = others.length > 1 && (
    <Button variant="default" size="xs" onClick={() => setEnding(others)}>End all others</Button>
  );
  return (
    <Section title="Sessions" intro="Where you are signed in. End what you do not recognise, then change your password." action={endOthers}>
      {error && !data && <ErrorState title="Your sessions could not be loaded" error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Stack>{[1, 2].map((row) => <Skeleton key={row} height={42} />)}</Stack>}
      {data && (
        <Stack component="ul" p={0} m={0} gap="md" className="plainList">
          {data.map((session) => <SessionRow key={session.id} session={session} onEnd={setEnding} />)}
        </Stack>
      )}
      <ConfirmModal
        opened={ending.length > 0}
        onClose={() => setEnding([])}
        title={ending.length > 1 ? 'End all other sessions?' : 'End this session?'}
        confirmLabel="End"
        danger
        pending={end.isPending}
        onConfirm={() => end.mutate(ending)}
      >
        <Text>
          {ending.map(({ user_agent }) => browserName(user_agent)).join(', ')} will be signed out at once. Work not yet saved there is lost.
        </Text>
      </ConfirmModal>
    </Section>
  );
}
