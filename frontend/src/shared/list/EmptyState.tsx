import { Center, Stack, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What to do next. */
  hint?: ReactNode;
  action?: ReactNode;
}

/** Nothing to show, and the next step. */
export function EmptyState({ icon = <IconInbox size={36} aria-hidden />, title, hint, action }: EmptyStateProps) {
  return (
    <Center py="xl" px="md">
      <Stack align="center" gap="xs" maw={420} ta="center">
        {icon}
        <Text fw={600}>{title}</Text>
        {hint && <Text size="sm">{hint}</Text>}
        {action}
      </Stack>
    </Center>
  );
}
