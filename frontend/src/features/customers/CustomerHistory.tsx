import { Skeleton, Text, Timeline } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../shared/list/ErrorState';
import { shownTime } from '../../shared/list/days';
import { Section } from '../../shared/Section';
import type { CustomerEvent } from './api';
import { historyQuery } from './customerQueries';
import { actionText, changeLines } from './historyWords';
import { PartPager } from './PartPager';
import { usePart } from './usePart';

function EventLines({ event }: { event: CustomerEvent }) {
  return (
    <>
      <Text size="xs">{shownTime(event.at)} by {event.actor || 'the system'}</Text>
      {changeLines(event.changes).map((line) => <Text key={line} size="sm" className="wrapAnywhere" dir="auto" ta="left">{line}</Text>)}
      {event.reason && <Text size="sm" fs="italic" className="wrapAnywhere">“{event.reason}”</Text>}
    </>
  );
}

/** Everything that ever happened to a customer, newest first; a deleted one's too. */
export function CustomerHistory({ id }: { id: string }) {
  const [part, setPart] = usePart('history');
  const { data, error, isPending, refetch } = useQuery({ ...historyQuery(id, part), placeholderData: keepPreviousData });
  return (
    <Section title="History">
      {isPending && <Skeleton height={120} />}
      {error && !data && <ErrorState title="The history could not be loaded" error={error} onRetry={() => void refetch()} />}
      {data && (
        <Timeline bulletSize={14} lineWidth={2}>
          {data.results.map((event, index) => (
            <Timeline.Item key={`${event.at} ${index}`} title={actionText(event.action)}><EventLines event={event} /></Timeline.Item>
          ))}
        </Timeline>
      )}
      {data && <PartPager label="Pages of the history" total={data.count} part={part} onChange={setPart} />}
    </Section>
  );
}
