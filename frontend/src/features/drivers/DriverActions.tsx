import { ActionIcon, Menu } from '@mantine/core';
import { IconBan, IconDots, IconStar, IconUserCheck } from '@tabler/icons-react';
import type { DriverRow } from './api';

export type DriverAction = 'rate' | 'blacklist' | 'allow';

interface DriverActionsProps {
  driver: DriverRow;
  onAction: (action: DriverAction, driver: DriverRow) => void;
}

/** What the gate can do about somebody of the list. */
export function DriverActions({ driver, onAction }: DriverActionsProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${driver.name}`}><IconDots size={18} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconStar size={16} aria-hidden />} onClick={() => onAction('rate', driver)}>Rate…</Menu.Item>
        {driver.is_blacklisted ? (
          <Menu.Item leftSection={<IconUserCheck size={16} aria-hidden />} onClick={() => onAction('allow', driver)}>Take off the blacklist…</Menu.Item>
        ) : (
          <Menu.Item color="red" c="var(--mantine-color-error)" leftSection={<IconBan size={16} aria-hidden />} onClick={() => onAction('blacklist', driver)}>
            Blacklist…
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
