import { Center, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A page that only says something and offers the next step. */
export function Message({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <Center mih="60vh" px="md">
      <Stack align="center" maw={460} ta="center">
        <Title order={1}>{title}</Title>
        <Text>{children}</Text>
        {action}
      </Stack>
    </Center>
  );
}
