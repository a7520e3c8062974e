import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';

/** As long as the server takes it. */
const REASON_LENGTH = 500;

/** Asked once before devices are deactivated scan by scan; null = not meant after all. */
export function ReasonModal({ onAnswer }: { onAnswer: (reason: string | null) => void }) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // One line, as the server keeps it.
    const given = reason.replaceAll(/\s+/g, ' ').trim();
    if (given) onAnswer(given);
    else setProblem('Say why: every device you scan gets this reason.');
  };
  return (
    <Modal opened onClose={() => onAnswer(null)} title="Deactivate what is scanned?" centered returnFocus={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">From now on each device you scan is taken out of use for ever. This cannot be undone.</Text>
          <Textarea label="Reason for all of them" required data-autofocus rows={2} maxLength={REASON_LENGTH} value={reason} error={problem} onChange={(event) => setReason(event.currentTarget.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => onAnswer(null)}>Cancel</Button>
            <Button type="submit" color="red">Start deactivating</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
