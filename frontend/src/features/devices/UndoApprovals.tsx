import { Affix, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import { pendingApprovals, type PendingApproval } from './pendingApprovals';

const SHOWN = 3;

/** A toast per approval that can still be undone; many at once are undone together. */
export function UndoApprovals({ approvals }: { approvals: PendingApproval[] }) {
  const undoable = approvals.filter((approval) => approval.phase === 'undoable');
  const shown = undoable.slice(-SHOWN);
  return (
    <Affix position={{ bottom: 16, left: 16 }} zIndex={150} role="status" aria-label="Approvals that can be undone">
      <Stack gap="xs">
        {undoable.length > SHOWN && (
          <Button variant="default" size="xs" onClick={() => undoable.forEach(({ serial }) => pendingApprovals.undo(serial))}>
            Undo all {undoable.length}
          </Button>
        )}
        {shown.map(({ serial }) => (
          <Paper key={serial} withBorder shadow="md" p="xs">
            <Group gap="sm" wrap="nowrap">
              <IconCircleCheck size={18} aria-hidden />
              <Text size="sm"><Text span ff="monospace" size="sm">{serial}</Text> approved</Text>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowBackUp size={14} aria-hidden />}
                aria-label={`Undo approving ${serial}`}
                onClick={() => pendingApprovals.undo(serial)}
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
