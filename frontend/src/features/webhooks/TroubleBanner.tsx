import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { shownTime } from '../../shared/list/days';
import { useChange } from '../../shared/useChange';
import { changeWebhook, type Webhook } from './api';

function Resume({ webhook }: { webhook: Webhook }) {
  const resume = useChange({
    send: changeWebhook,
    refreshes: ['webhooks', 'webhook'],
    said: ({ name }) => `${name} goes on. What waited is sent now.`,
    refusedTitle: `${webhook.name} was not resumed`,
  });
  return (
    <Button size="xs" variant="default" loading={resume.isPending} onClick={() => resume.mutate({ id: webhook.id, change: { paused: false } })}>
      Resume {webhook.name}
    </Button>
  );
}

/** Says that a webhook rests or fails, since when and why, and what can be done; nothing when it is well. */
export function TroubleBanner({ webhook, more }: { webhook: Webhook; more?: ReactNode }) {
  const { health, name, paused_at, failing_since, last_problem, waiting } = webhook;
  if (health !== 'paused' && health !== 'failing') return null;
  const isPaused = health === 'paused';
  const title = isPaused
    ? `${name} is paused since ${shownTime(paused_at)}, after a day without a success`
    : `${name} has been failing since ${shownTime(failing_since)}`;
  return (
    <Alert color={isPaused ? 'red' : 'yellow'} icon={<IconAlertTriangle aria-hidden />} title={title} role="status">
      <Text size="sm" className="wrapAnywhere">
        {last_problem} {waiting > 0 && `${waiting} ${waiting === 1 ? 'delivery waits' : 'deliveries wait'}; nothing is lost for 30 days.`}
      </Text>
      <Group gap="xs" mt="xs">{isPaused && <Resume webhook={webhook} />}{more}</Group>
    </Alert>
  );
}
