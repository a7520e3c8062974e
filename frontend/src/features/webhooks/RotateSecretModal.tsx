import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';

import { shownTime } from '../../shared/list/days';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { rotateSecret, type Webhook, type WithSecret } from './api';
import { SecretShownOnce } from './SecretShownOnce';

/** Makes a new secret and shows it, once. */
export function RotateSecretModal({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  useFocusReturn();
  const [made, setMade] = useState<WithSecret | null>(null);
  const rotate = useChange({
    send: rotateSecret, refreshes: ['webhooks', 'webhook'], refusedTitle: 'The secret was not changed', onDone: setMade,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={made ? `New secret of ${webhook.name}` : 'Make a new secret?'}
      centered
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {made ? <SecretShownOnce secret={made.secret} oldUntil={shownTime(made.data.old_secret_until)} onClose={onClose} /> : (
        <Stack>
          <Text>Messages to <b>{webhook.name}</b> are signed with both secrets for 24 hours, then with the new one alone: give it to the other system before.</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>Cancel</Button>
            <Button loading={rotate.isPending} onClick={() => rotate.mutate(webhook.id)}>New secret</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
