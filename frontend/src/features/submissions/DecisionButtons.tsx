import { Button, Group, type ButtonProps } from '@mantine/core';
import type { EntryRow } from '../../shared/gate/api';
import type { Decision } from './DecisionDialog';

interface DecisionButtonsProps extends Pick<ButtonProps, 'size'> {
  entry: Pick<EntryRow, 'status' | 'vehicle_number'>;
  /** Id of what tells why it cannot be approved. */
  blockedBy?: string;
  onDecide: (decision: Decision) => void;
}

/** What the gate may do with a pending entry; each asks before it is done. */
export function DecisionButtons({ entry: { status, vehicle_number: plate }, blockedBy, size, onDecide }: DecisionButtonsProps) {
  if (status !== 'pending') return null;
  return (
    <Group gap={6} wrap="nowrap">
      <Button
        size={size} variant={size ? 'default' : 'filled'} aria-label={`Approve ${plate}`} disabled={blockedBy !== undefined} aria-describedby={blockedBy}
        onClick={() => onDecide('approve')}
      >
        Approve
      </Button>
      <Button size={size} variant="default" aria-label={`Reject ${plate}`} onClick={() => onDecide('reject')}>Reject</Button>
    </Group>
  );
}
