import { ActionIcon, Anchor, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Customer } from './api';

export type CustomerAction = 'change' | 'delete' | 'restore';

interface CustomerActionsProps {
  customer: Customer;
  mayEdit: boolean;
  onAction: (action: CustomerAction, customer: Customer) => void;
}

/** What can be done with a customer of the list; a merged one lives on as another. */
export function CustomerActions({ customer, mayEdit, onAction }: CustomerActionsProps) {
  if (customer.merged_into) {
    return <Anchor component={Link} to={`/customers/${customer.merged_into}`} size="sm" aria-label={`Whom ${customer.full_name} was merged into`}>Merged</Anchor>;
  }
  if (!mayEdit) return null;
  if (customer.deleted_at) {
    return (
      <Button
        size="compact-sm" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />}
        aria-label={`Restore ${customer.full_name}`} onClick={() => onAction('restore', customer)}
      >
        Restore
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${customer.full_name}`}><IconDots size={18} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onAction('change', customer)}>Change…</Menu.Item>
        <Menu.Item color="red" c="var(--mantine-color-error)" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onAction('delete', customer)}>
          Delete…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
