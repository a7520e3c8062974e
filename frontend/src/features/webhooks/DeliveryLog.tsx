import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { useListState } from '../../shared/list/useListState';
import { Section } from '../../shared/Section';
import { Chip } from '../../shared/status/Chip';
import { useChange } from '../../shared/useChange';
import { logQuery, replay, webhooksQuery, type Delivery, type Webhook } from './api';
import { LogFilters } from './LogFilters';
import { logListSchema } from './logListState';
import { DELIVERY_WORDS, shownOutcome } from './webhookWords';

const isReplayed = ({ state, topic }: Delivery) => topic !== 'test' && state !== 'sending';

function logColumns(onReplay: (delivery: Delivery) => void): Column<Delivery>[] {
  return [
    {
      key: 'what',
      header: 'Delivery',
      render: ({ topic, key, delivery }) => (
        <div>
          <Text size="sm" fw={600}>{topic}</Text>
          <Text size="xs" c="dimmed" className="wrapAnywhere">{key && `${key}, `}number {delivery}</Text>
        </div>
      ),
    },
    { key: 'state', header: 'State', render: ({ state }) => <Chip {...DELIVERY_WORDS[state]} /> },
    { key: 'at', header: 'Happened', render: ({ created_at }) => shownTime(created_at) },
    { key: 'tries', header: 'Tries', render: ({ attempts }) => String(attempts) },
    {
      key: 'outcome',
      header: 'Last answer',
      render: (delivery) => {
        const outcome = shownOutcome(delivery);
        return outcome && (
          <div>
            <Text size="sm" className="wrapAnywhere">{outcome}</Text>
            {delivery.answer && <Code className="wrapAnywhere">{delivery.answer}</Code>}
            {delivery.next_try_at && delivery.attempts > 0 && <Text size="xs" c="dimmed">Next try {shownTime(delivery.next_try_at)}</Text>}
          </div>
        );
      },
    },
    {
      key: 'actions',
      header: 'Actions',
      pinned: true,
      render: (delivery) => isReplayed(delivery) && (
        <Button size="xs" variant="default" aria-label={`Send ${delivery.delivery} again`} onClick={() => onReplay(delivery)}>
          {delivery.state === 'waiting' ? 'Try now' : 'Replay'}
        </Button>
      ),
    },
  ];
}

/** What was sent and what came of it; what was given up is sent again from here. */
export function DeliveryLog({ webhook }: { webhook: Webhook }) {
  const list = useListState(logListSchema);
  const { data, error, isPending, refetch } = useQuery(logQuery(String(webhook.id), list.state));
  const topics = useQuery(webhooksQuery).data?.topics ?? [];
  const again = useChange({ send: replay, refreshes: ['webhook'], said: (told) => told, refusedTitle: 'Nothing was sent again' });
  const all = webhook.failed > 0 && (
    <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate({ id: webhook.id })}>
      Replay all {webhook.failed} given up
    </Button>
  );
  if (error && !data) return <ErrorState title="The log could not be loaded" error={error} onRetry={() => void refetch()} />;
  return (
    <Section title="Log of the last 30 days" action={all}>
      <LogFilters list={list} topics={topics} />
      <Stack gap="sm">
        <ListTable
          list="deliveries"
          label="Deliveries"
          columns={logColumns(({ id }) => again.mutate({ id: webhook.id, deliveries: [id] }))}
          rows={data?.data ?? []}
          rowKey={({ id }) => String(id)}
          loading={isPending}
          empty={<EmptyState icon={<IconListDetails size={36} aria-hidden />} title="Nothing here" hint="Send a test, or wait until something happens that it asked for." />}
        />
        {data && data.totalCount > 0 && (
          <Group justify="flex-end">
            <Pager total={data.totalCount} bounded={data.totalIsBounded} offset={list.state.offset} pageSize={list.state.pageSize} onChange={list.set} />
          </Group>
        )}
      </Stack>
    </Section>
  );
}
