import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Chip } from '../../shared/status/Chip';
import { useAsked } from '../../shared/useAsked';
import { webhooksQuery, type Webhook } from './api';
import { NewWebhookModal } from './NewWebhookModal';
import { TroubleBanner } from './TroubleBanner';
import { HEALTH_WORDS, shownTopics } from './webhookWords';

const COLUMNS: Column<Webhook>[] = [
  {
    key: 'name',
    header: 'Webhook',
    render: ({ id, name, address }) => (
      <div>
        <Anchor component={Link} to={`/webhooks/${id}`} fw={600} size="sm">{name}</Anchor>
        <Text size="xs" c="dimmed" className="wrapAnywhere">{address}</Text>
      </div>
    ),
  },
  { key: 'topics', header: 'Told of', render: ({ topics }) => shownTopics(topics) },
  { key: 'health', header: 'Health', render: ({ health }) => <Chip {...HEALTH_WORDS[health]} /> },
  { key: 'waiting', header: 'Waiting', render: ({ waiting }) => String(waiting) },
  { key: 'failed', header: 'Given up', render: ({ failed }) => String(failed) },
  { key: 'last', header: 'Last success', render: ({ last_success_at }) => shownTime(last_success_at) || 'Never' },
];

/** Other systems that are told what happens here. */
export function WebhooksPage() {
  const { data, error, isPending, refetch } = useQuery(webhooksQuery);
  const [adding, setAdding] = useState(false);
  useAsked({ add: () => setAdding(true) });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>Webhooks</Title>
        <Button leftSection={<IconPlus size={16} aria-hidden />} disabled={!data} onClick={() => setAdding(true)}>New webhook</Button>
      </Group>
      {data?.data.map((webhook) => <TroubleBanner key={webhook.id} webhook={webhook} />)}
      {error && !data ? (
        <ErrorState title="The webhooks could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <ListTable
          label="Webhooks"
          columns={COLUMNS}
          rows={data?.data ?? []}
          rowKey={({ id }) => String(id)}
          loading={isPending}
          empty={<EmptyState icon={<IconWebhook size={36} aria-hidden />} title="No webhooks yet" hint="Give the address of another system, and Silo tells it what happens, signed and in order." />}
        />
      )}
      {adding && data && <NewWebhookModal topics={data.topics} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
