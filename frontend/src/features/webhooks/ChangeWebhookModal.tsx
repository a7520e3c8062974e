import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { changeWebhook, webhooksQuery, type Webhook, type WebhookInput } from './api';
import { WebhookForm } from './WebhookForm';

export function ChangeWebhookModal({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  useFocusReturn();
  const { data } = useQuery(webhooksQuery);
  const change = useChange({
    send: changeWebhook, refreshes: ['webhooks', 'webhook'], said: ({ name }) => `${name} was changed.`, refusedTitle: false, onDone: onClose,
  });
  const { name, address, topics, with_changes, is_active } = webhook;
  const initial = { name, address, topics: topics as WebhookInput['topics'], with_changes, is_active };
  return (
    <Modal opened onClose={onClose} title={`Change ${name}`} centered size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <WebhookForm
        topics={data?.topics ?? topics} initial={initial} confirm="Save" pending={change.isPending} error={change.error}
        onSubmit={(input, onError) => change.mutate({ id: webhook.id, change: input }, { onError })}
      />
    </Modal>
  );
}
