import { Affix, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { HeldChange, HeldChanges } from './heldChanges';

const SHOWN = 3;

interface UndoToastsProps {
  held: HeldChanges;
  changes: HeldChange[];
  /** Says what these are, e.g. "Approvals that can be undone". */
  label: string;
  /** What the toast says about one of them. */
  told: (key: string) => ReactNode;
  /** What its button undoes, e.g. "Undo approving 202505AMP123456B". */
  undoLabel: (key: string) => string;
}

/** A toast per change that can still be undone; many at once are undone together. */
export function UndoToasts({ held, changes, label, told, undoLabel }: UndoToastsProps) {
  const undoable = changes.filter((change) => change.phase === 'undoable');
  const shown = undoable.slice(-SHOWN);
  return (
    <Affix position={{ bottom: 16, left: 16 }} zIndex={150} role="status" aria-label={label}>
      <Stack gap="xs" maw="calc(100vw - 2rem)">
        {undoable.length > SHOWN && (
          <Button variant="default" size="xs" onClick={() => undoable.forEach(({ key }) => held.undo(key))}>
            Undo all {undoable.length}
          </Button>
        )}
        {shown.map(({ key }) => (
          <Paper key={key} withBorder shadow="md" p="xs">
            <Group gap="sm" wrap="nowrap">
              <IconCircleCheck size={18} aria-hidden style={{ flex: 'none' }} />
              <Text size="sm" className="wrapAnywhere">{told(key)}</Text>
              <Button
                size="compact-sm"
                variant="default"
                flex="none"
                leftSection={<IconArrowBackUp size={14} aria-hidden />}
                aria-label={undoLabel(key)}
                onClick={() => held.undo(key)}
              >
                Undo
              </Button>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Affix>
  );
}
