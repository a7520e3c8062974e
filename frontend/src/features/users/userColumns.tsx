import { Badge, Group, Text } from '@mantine/core';
import { IconBan, IconCircleCheck, IconHourglass } from '@tabler/icons-react';

import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { Chip } from '../../shared/status/Chip';
import type { Account } from './api';
import { UserActions, type Intent } from './UserActions';

function AccountState({ account }: { account: Account }) {
  return (
    <Group gap={4}>
      {account.is_verified
        ? <Chip tone="good" icon={IconCircleCheck} label="Verified" />
        : <Chip tone="waiting" icon={IconHourglass} label="Waiting" />}
      {!account.is_active && <Chip tone="bad" icon={IconBan} label="Disabled" />}
    </Group>
  );
}

export function userColumns(ownId: number | undefined, onIntend: (intent: Intent) => void): Column<Account>[] {
  return [
    {
      key: 'user',
      header: 'User',
      cardLabel: null,
      render: ({ id, username, email }) => (
        <div>
          <Group gap={6}>
            <Text fw={600} size="sm">{username}</Text>
            {id === ownId && <Badge size="sm" variant="light">You</Badge>}
          </Group>
          <Text size="xs" c="dimmed" className="wrapAnywhere">{email}</Text>
        </div>
      ),
    },
    { key: 'role', header: 'Role', render: ({ role }) => role },
    { key: 'state', header: 'State', render: (account) => <AccountState account={account} /> },
    { key: 'last_login', header: 'Last sign-in', render: ({ last_login }) => shownTime(last_login) || 'Never' },
    { key: 'joined', header: 'Joined', render: ({ date_joined }) => shownTime(date_joined) },
    { key: 'actions', header: 'Actions', pinned: true, render: (account) => <UserActions account={account} onIntend={onIntend} /> },
  ];
}
