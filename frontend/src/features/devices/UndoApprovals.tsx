import { Text } from '@mantine/core';
import type { HeldChange } from '../../shared/undo/heldChanges';
import { UndoToasts } from '../../shared/undo/UndoToasts';
import { pendingApprovals } from './pendingApprovals';

export function UndoApprovals({ approvals }: { approvals: HeldChange[] }) {
  return (
    <UndoToasts
      held={pendingApprovals} changes={approvals} label="Approvals that can be undone"
      told={(serial) => <><Text span ff="monospace" size="sm">{serial}</Text> approved</>}
      undoLabel={(serial) => `Undo approving ${serial}`}
    />
  );
}
