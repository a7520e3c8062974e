import { Button, Group, Progress, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { Changeset } from './api';

interface ChangesetProgressProps {
  changeset: Changeset;
  /** Absent for somebody who may not. */
  onCancel?: () => void;
  isCancelling: boolean;
}

const number = (count: number) => count.toLocaleString('en');

/** How far the checking or the running has come; read out at every quarter, for each step would talk without end. */
export function ChangesetProgress({ changeset: { state, progress, total }, onCancel, isCancelling }: ChangesetProgressProps) {
  const word = state === 'checking' ? 'Checking' : 'Running';
  // Rows are counted after they are collected.
  const share = total > 0 ? Math.min(100, Math.floor((progress / total) * 100)) : 0;
  const told = total > 0 ? `${word}: ${number(progress)} of ${number(total)}` : `${word}: the rows are being collected`;
  return (
    <Stack gap="xs">
      <Progress.Root size="lg">
        <Progress.Section value={total > 0 ? Math.max(share, 1) : 100} animated aria-label={word} />
      </Progress.Root>
      <Group justify="space-between">
        <Text size="sm" aria-hidden>{told}</Text>
        {(onCancel || isCancelling) && (
          <Button size="compact-sm" variant="default" disabled={isCancelling} onClick={onCancel}>
            {isCancelling ? 'Stopping…' : state === 'checking' ? 'Cancel' : 'Stop here'}
          </Button>
        )}
      </Group>
      <Text size="sm">
        {state === 'checking'
          ? 'Nothing is changed yet.'
          : 'You may leave this: it goes on without you. What is done when you stop it stays done and can be undone.'}
      </Text>
      <VisuallyHidden role="status">{total > 0 ? `${word}: ${Math.floor(share / 25) * 25} %` : told}</VisuallyHidden>
    </Stack>
  );
}
