import { Anchor, Button, Group, Skeleton, Stack, Title } from '@mantine/core';
import { IconArrowLeft, IconWebhookOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';

import { ApiError } from '../../shared/http';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { webhookQuery } from './api';
import { DeliveryLog } from './DeliveryLog';
import { TroubleBanner } from './TroubleBanner';
import { WebhookActions } from './WebhookActions';
import { WebhookFacts } from './WebhookFacts';

/** One webhook: what it is told, how it fares, and its log. */
export function WebhookPage() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data: webhook, error, refetch } = useQuery(webhookQuery(id));
  if (error instanceof ApiError && error.status === 404) {
    return (
      <EmptyState
        icon={<IconWebhookOff size={36} aria-hidden />} title="There is no such webhook" hint="It may have been removed."
        action={<Button component={Link} to="/webhooks" variant="default">All webhooks</Button>}
      />
    );
  }
  if (error && !webhook) return <ErrorState title="The webhook could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!webhook) return <Stack gap="sm" role="status" aria-label="Loading"><Skeleton height={180} /><Skeleton height={120} /></Stack>;
  return (
    <Stack>
      <Anchor component={Link} to="/webhooks" size="sm"><Group gap={4} component="span"><IconArrowLeft size={14} aria-hidden />All webhooks</Group></Anchor>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1} className="wrapAnywhere">{webhook.name}</Title>
        <WebhookActions webhook={webhook} onRemoved={() => void navigate('/webhooks')} />
      </Group>
      <TroubleBanner webhook={webhook} />
      <WebhookFacts webhook={webhook} />
      <DeliveryLog webhook={webhook} />
    </Stack>
  );
}
