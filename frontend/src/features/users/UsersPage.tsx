import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { useAsked } from '../../shared/useAsked';
import { IntentModal } from './IntentModal';
import { NewUserModal } from './NewUserModal';
import type { Intent } from './UserActions';
import { UserFilters } from './UserFilters';
import { userListSchema } from './userListState';
import { userFilters } from './api';
import { UsersTable } from './UsersTable';

/** Who may use Silo, and as what. */
export function UsersPage() {
  const list = useListState(userListSchema);
  const [intent, setIntent] = useState<Intent | null>(null);
  const [creating, setCreating] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  useSearchKey(searchField, intent === null && !creating);
  useAsked({ add: () => setCreating(true) });
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>Users</Title>
        <Group gap="xs">
          <ExportMenu list="users" params={userFilters(list.state)} />
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>New user</Button>
        </Group>
      </Group>
      <UserFilters list={list} searchField={searchField} />
      <UsersTable list={list} onIntend={setIntent} isHeld={intent !== null || creating} />
      {intent && <IntentModal intent={intent} onClose={() => setIntent(null)} />}
      {creating && <NewUserModal onClose={() => setCreating(false)} />}
    </Stack>
  );
}
