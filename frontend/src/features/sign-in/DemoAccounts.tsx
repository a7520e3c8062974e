import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { siteSettingsQuery } from './api';

const ROLES = ['admin', 'production', 'sales', 'employee', 'gate', 'customer'];

/** On an installation with demo data: one click fills in an account of that role. */
export function DemoAccounts({ onChoose }: { onChoose: (username: string, password: string) => void }) {
  const { data } = useQuery(siteSettingsQuery);
  if (!data?.demo) return null;
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed" ta="center">Demo data is loaded. Fill in the account of</Text>
      <Group gap={6} justify="center">
        {ROLES.map((role) => (
          <Button key={role} size="compact-sm" variant="default" onClick={() => onChoose(role, `silo-${role}-demo`)}>{role}</Button>
        ))}
      </Group>
    </Stack>
  );
}
