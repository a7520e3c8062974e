import { Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One part of a page about a customer or an entry, or of a start page. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <Group justify="space-between" gap="xs"><Title order={2} size="h4">{title}</Title>{action}</Group>
      {children}
    </Stack>
  );
}
