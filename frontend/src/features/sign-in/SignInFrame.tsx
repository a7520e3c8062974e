import { Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

import { BrandMark } from '../../shared/BrandMark';

/** The card in the middle that both sign-in pages share. */
export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={420} gap="lg">
        <Group gap="sm" justify="center">
          <BrandMark size={40} />
          <Text fw={700} fz={28} lh={1}>Silo</Text>
        </Group>
        <Paper withBorder p="xl" shadow="sm">
          <Stack>
            <Title order={1} ta="center">{title}</Title>
            {children}
          </Stack>
        </Paper>
      </Stack>
    </Center>
  );
}
