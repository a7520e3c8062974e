import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import {
  IconArrowBackUp, IconBan, IconCircleCheck, IconCircleX, IconDots, IconLink, IconTrash, IconUserPlus, type TablerIcon,
} from '@tabler/icons-react';
import { useSession } from '../../shared/session/useSession';
import { actionsFor, type ActionState, type DeviceAction } from './actionRules';

interface DeviceActionsProps {
  serial: string;
  device: ActionState;
  onAction: (action: DeviceAction, serial: string) => void;
}

const LOOKS: Record<DeviceAction, [TablerIcon, string, string?]> = {
  approve: [IconCircleCheck, 'Approve'],
  reject: [IconCircleX, 'Reject…'],
  map: [IconUserPlus, 'Map to customer…'],
  allocate: [IconLink, 'Mark as allocated'],
  release: [IconArrowBackUp, 'Release'],
  deactivate: [IconBan, 'Deactivate…', 'red'],
  delete: [IconTrash, 'Delete…', 'red'],
};

/** What this person may do with this device now; approving is one click away, the rest in a menu. */
export function DeviceActions({ serial, device, onAction }: DeviceActionsProps) {
  const { can } = useSession();
  const actions = actionsFor(device, can);
  const others = actions.filter((action) => action !== 'approve');
  if (actions.length === 0) return null;
  // The button goes away: its row keeps the focus, so that the keyboard goes on from there.
  const approve = (event: React.MouseEvent<HTMLElement>) => {
    event.currentTarget.closest<HTMLElement>('tr[tabindex]')?.focus();
    onAction('approve', serial);
  };
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {actions.includes('approve') && (
        <Button size="compact-sm" variant="default" aria-label={`Approve ${serial}`} onClick={approve}>Approve</Button>
      )}
      {others.length > 0 && (
        <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`More actions for ${serial}`}><IconDots size={18} /></ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((action) => {
              const [Icon, label, color] = LOOKS[action];
              return (
                <Menu.Item key={action} color={color} c={color && 'var(--mantine-color-error)'} leftSection={<Icon size={16} aria-hidden />} onClick={() => onAction(action, serial)}>
                  {label}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
