import { Skeleton, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getEntrySteps } from '../../shared/gate/api';
import { ErrorState } from '../../shared/list/ErrorState';
import { shownTime } from '../../shared/list/days';
import { Section } from '../../shared/Section';
import { byWhom } from './decisions';
import { stepWord } from './entryWords';

/** What happened to the entry, oldest first, mails and messages too. */
export function EntryHistory({ id }: { id: number }) {
  const { data, error, refetch } = useQuery({ queryKey: ['submission', String(id), 'audit'], queryFn: ({ signal }) => getEntrySteps(id, signal) });
  return (
    <Section title="History">
      {!data && !error && <Skeleton height={120} role="status" aria-label="Loading the history" />}
      {error && !data && <ErrorState title="The history could not be loaded" error={error} onRetry={() => void refetch()} />}
      {data && (
        <Timeline bulletSize={14} lineWidth={2}>
          {data.map((step) => (
            <Timeline.Item key={step.id} title={stepWord(step.action)}>
              <Text size="xs">{shownTime(step.at)} {byWhom(step.actor)}</Text>
              {step.reason && <Text size="sm" fs="italic" className="wrapAnywhere">“{step.reason}”</Text>}
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </Section>
  );
}
