import { Modal } from '@mantine/core';
import { useState } from 'react';

import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { addWebhook, type WithSecret } from './api';
import { SecretShownOnce } from './SecretShownOnce';
import { WebhookForm } from './WebhookForm';

/** Asks where to, then shows the secret; it does not close by a click beside it, or the secret would be gone. */
export function NewWebhookModal({ topics, onClose }: { topics: string[]; onClose: () => void }) {
  useFocusReturn();
  const [made, setMade] = useState<WithSecret | null>(null);
  const add = useChange({ send: addWebhook, refreshes: ['webhooks'], refusedTitle: false, onDone: setMade });
  return (
    <Modal
      opened
      onClose={onClose}
      title={made ? `Secret of ${made.data.name}` : 'New webhook'}
      centered
      size="lg"
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {made ? <SecretShownOnce secret={made.secret} oldUntil="" onClose={onClose} /> : (
        <WebhookForm
          topics={topics} confirm="Add webhook" pending={add.isPending} error={add.error}
          onSubmit={(input, onError) => add.mutate(input, { onError })}
        />
      )}
    </Modal>
  );
}
