import { Progress, Stack, Text, VisuallyHidden } from '@mantine/core';

interface UploadProgressProps {
  /** What is being sent, as the start of a sentence. */
  label: string;
  /** 0 to 1. */
  share: number;
}

/** How much of an upload has left; read out at every quarter, for each step would talk without end. */
export function UploadProgress({ label, share }: UploadProgressProps) {
  const percent = Math.min(100, Math.round(share * 100));
  const told = Math.floor(percent / 25) * 25;
  const isSent = percent === 100;
  return (
    <Stack gap={4}>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={label} animated={isSent} />
      </Progress.Root>
      <Text size="sm" aria-hidden>{isSent ? 'Sent. The papers are being checked.' : `${label}: ${percent} %`}</Text>
      <VisuallyHidden role="status">{isSent ? 'Sent. The papers are being checked.' : `${label}: ${told} %`}</VisuallyHidden>
    </Stack>
  );
}
