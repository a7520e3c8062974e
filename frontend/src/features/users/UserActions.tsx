import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconBan, IconCircleCheck, IconDotsVertical, IconLogout, IconUserCog, type TablerIcon } from '@tabler/icons-react';

import type { Account } from './api';

/** What the admin is about to do to whom. */
export interface Intent {
  kind: 'verify' | 'role' | 'disable' | 'enable' | 'end_sessions';
  account: Account;
}

const ITEMS: { kind: Intent['kind']; label: string; icon: TablerIcon; fits: (account: Account) => boolean }[] = [
  { kind: 'role', label: 'Change role', icon: IconUserCog, fits: () => true },
  { kind: 'end_sessions', label: 'End sessions', icon: IconLogout, fits: () => true },
  { kind: 'disable', label: 'Disable', icon: IconBan, fits: ({ is_active }) => is_active },
  { kind: 'enable', label: 'Enable', icon: IconCircleCheck, fits: ({ is_active }) => !is_active },
];

export function UserActions({ account, onIntend }: { account: Account; onIntend: (intent: Intent) => void }) {
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {!account.is_verified && (
        <Button size="xs" aria-label={`Verify ${account.username}`} onClick={() => onIntend({ kind: 'verify', account })}>Verify</Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`More for ${account.username}`}>
            <IconDotsVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {ITEMS.filter(({ fits }) => fits(account)).map(({ kind, label, icon: Icon }) => (
            <Menu.Item key={kind} leftSection={<Icon size={16} aria-hidden />} onClick={() => onIntend({ kind, account })}>{label}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
