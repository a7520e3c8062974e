import { Button, Group, Text } from '@mantine/core';
import { IconKey, IconPencil, IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';

import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { useChange } from '../../shared/useChange';
import { removeWebhook, testWebhook, type Webhook } from './api';
import { ChangeWebhookModal } from './ChangeWebhookModal';
import { RotateSecretModal } from './RotateSecretModal';

/** Test, change, new secret, remove. */
export function WebhookActions({ webhook, onRemoved }: { webhook: Webhook; onRemoved: () => void }) {
  const [dialog, setDialog] = useState<'change' | 'rotate' | 'remove' | null>(null);
  const close = () => setDialog(null);
  const test = useChange({
    send: testWebhook, refreshes: ['webhook'], said: () => 'A test is on its way; the log tells what comes of it.', refusedTitle: 'No test was sent',
  });
  const remove = useChange({
    send: removeWebhook, refreshes: ['webhooks'], said: () => `${webhook.name} was removed.`, refusedTitle: 'It was not removed', onDone: onRemoved,
  });
  return (
    <Group gap="xs">
      <Button leftSection={<IconSend size={16} aria-hidden />} loading={test.isPending} onClick={() => test.mutate(webhook.id)}>Send a test</Button>
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog('change')}>Change</Button>
      <Button variant="default" leftSection={<IconKey size={16} aria-hidden />} onClick={() => setDialog('rotate')}>New secret</Button>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDialog('remove')}>Remove</Button>
      {dialog === 'change' && <ChangeWebhookModal webhook={webhook} onClose={close} />}
      {dialog === 'rotate' && <RotateSecretModal webhook={webhook} onClose={close} />}
      <ConfirmModal
        opened={dialog === 'remove'}
        onClose={close}
        title="Remove this webhook?"
        confirmLabel="Remove"
        danger
        pending={remove.isPending}
        onConfirm={() => remove.mutate(webhook.id)}
      >
        <Text><b>{webhook.name}</b> is told nothing any more. Its log and the {webhook.waiting} deliveries that wait go with it. This cannot be taken back.</Text>
      </ConfirmModal>
    </Group>
  );
}
