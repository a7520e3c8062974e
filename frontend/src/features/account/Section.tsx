import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface SectionProps {
  title: string;
  intro: string;
  action?: ReactNode;
  children: ReactNode;
}

/** One topic of the page, under its own heading. */
export function Section({ title, intro, action, children }: SectionProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} aria-labelledby={id}>
      <Stack>
        <Group justify="space-between" align="start">
          <div>
            <Title order={2} id={id}>{title}</Title>
            <Text size="sm" c="dimmed">{intro}</Text>
          </div>
          {action}
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
