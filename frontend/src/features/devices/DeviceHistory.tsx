import { Anchor, Skeleton, Stack, Text, Timeline, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { shownTime } from '../../shared/list/days';
import { ErrorState } from '../../shared/list/ErrorState';
import { getDeviceHistory, type DeviceEvent } from './api';
import { actionText, changesetOf, fieldText, valueText } from './eventWords';

function EventLines({ event }: { event: DeviceEvent }) {
  const changeset = changesetOf(event.request_id);
  return (
    <>
      <Text size="xs">
        {shownTime(event.at)} by {event.actor || 'the system'}
        {changeset && <> in <Anchor component={Link} to={`/changesets/${changeset}`} inherit underline="always">changeset {changeset}</Anchor></>}
      </Text>
      {Object.entries(event.changes ?? {}).map(([field, [before, after]]) => (
        <Text key={field} size="sm">{fieldText(field)}: {valueText(field, before)} → {valueText(field, after)}</Text>
      ))}
      {event.reason && <Text size="sm" fs="italic">“{event.reason}”</Text>}
    </>
  );
}

/** Everything that ever happened to a device, newest first. */
export function DeviceHistory({ serial }: { serial: string }) {
  const history = useQuery({
    queryKey: ['device', serial, 'history'],
    queryFn: ({ signal }) => getDeviceHistory(serial, signal),
  });
  return (
    <Stack gap="sm" component="section" aria-label="History">
      <Title order={3} size="h5">History</Title>
      {history.isPending && <Skeleton height={120} />}
      {history.isError && <ErrorState title="The history could not be loaded" error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && (
        <Timeline bulletSize={14} lineWidth={2}>
          {history.data.map((event, index) => (
            <Timeline.Item key={`${event.at} ${index}`} title={actionText(event.action)}><EventLines event={event} /></Timeline.Item>
          ))}
        </Timeline>
      )}
    </Stack>
  );
}
