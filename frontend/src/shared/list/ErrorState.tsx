import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';

interface ErrorStateProps {
  /** What could not be loaded, as the start of a sentence. */
  title: string;
  error: Error;
  onRetry: () => void;
}

/** Loading failed: says why and offers to try again. */
export function ErrorState({ title, error, onRetry }: ErrorStateProps) {
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Stack align="start" gap="xs">
        <Text size="sm">{error.message}</Text>
        <Button size="xs" variant="default" leftSection={<IconRefresh size={14} aria-hidden />} onClick={onRetry}>Try again</Button>
      </Stack>
    </Alert>
  );
}
