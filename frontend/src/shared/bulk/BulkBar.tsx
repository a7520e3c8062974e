import { ActionIcon, Button, Group, Menu, Paper, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronUp, IconX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { COUNT_BOUND } from '../list/Pager';
import type { Selection } from '../list/useSelection';
import { useSession } from '../session/useSession';
import { OFFERS, type BulkAction } from './actions';
import classes from './BulkBar.module.css';
import type { Chosen } from './chosen';

interface BulkBarProps {
  selection: Selection;
  /** How many the filter matches. */
  total: number;
  /** The server stopped counting there. */
  isBounded: boolean;
  actions: readonly BulkAction[];
  onAction: (action: BulkAction) => void;
  /** Whose labels can be printed: what is chosen, unless the filter is none of devices. */
  labelled: Chosen | null;
}

const BUTTONS = 3;
const number = (count: number) => count.toLocaleString('en');

/** How many are chosen, the step to all that match, and what may be done with them. */
export function BulkBar({ selection, total, isBounded, actions, onAction, labelled }: BulkBarProps) {
  const { can } = useSession();
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const { isEverything, keys, chooseEverything, clear } = selection;
  const allowed = actions.filter((action) => can(OFFERS[action].needs));
  const shown = isNarrow ? [] : allowed.slice(0, BUTTONS);
  const more = allowed.slice(shown.length);
  const everything = isBounded ? `everything that matches (more than ${number(COUNT_BOUND)})` : `all ${number(total)} that match`;
  return (
    <Paper withBorder shadow="md" p="xs" className={classes.bar} role="region" aria-label="Selection">
      <Group gap="xs">
        <Group gap="xs" wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-label="Clear the selection" onClick={clear}><IconX size={18} aria-hidden /></ActionIcon>
          <Text size="sm" fw={600} role="status">{isEverything ? `Selected: ${everything}` : `${number(keys.size)} selected`}</Text>
        </Group>
        {!isEverything && (isBounded || total > keys.size) && (
          <Button size="compact-sm" variant="subtle" className={classes.everything} onClick={chooseEverything}>Select {everything}</Button>
        )}
        <Group gap="xs" ml="auto">
          {shown.map((action) => (
            <Button key={action} size="xs" variant="default" onClick={() => onAction(action)}>{OFFERS[action].label}</Button>
          ))}
          {labelled && can('print_labels') && (
            <Button component={Link} to="/labels" state={labelled} size="xs" variant="default">Labels</Button>
          )}
          {more.length > 0 && (
            <Menu position="top-end" withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <Button size="xs" variant="default" rightSection={<IconChevronUp size={14} aria-hidden />}>
                  {shown.length > 0 ? 'More' : 'Actions'}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {more.map((action) => {
                  const { label, danger } = OFFERS[action];
                  return (
                    <Menu.Item key={action} color={danger ? 'red' : undefined} c={danger ? 'var(--mantine-color-error)' : undefined} onClick={() => onAction(action)}>
                      {label}
                    </Menu.Item>
                  );
                })}
              </Menu.Dropdown>
            </Menu>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
