import { Badge, Group, Stack, Text, Title } from '@mantine/core';

import { useSession } from '../../shared/session/useSession';
import { ApiTokens } from './ApiTokens';
import { PasswordForm } from './PasswordForm';
import { Section } from './Section';
import { Sessions } from './Sessions';

/** What a person can see and change about the own account. */
export function AccountPage() {
  const { user } = useSession();
  return (
    <Stack maw={900}>
      <div>
        <Title order={1}>My account</Title>
        <Group gap="xs">
          <Text>{user?.username}</Text>
          {user?.email && <Text c="dimmed">{user.email}</Text>}
          <Badge variant="light">{user?.role}</Badge>
        </Group>
      </div>
      <Section title="Password" intro="Changing it ends your sessions on other devices.">
        <PasswordForm />
      </Section>
      <Sessions />
      <ApiTokens />
    </Stack>
  );
}
