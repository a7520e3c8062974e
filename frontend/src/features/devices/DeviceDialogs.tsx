import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { deactivateSerialNumber, deleteSerialNumber, rejectSerialNumber } from './api';
import { useDeviceChange } from './useDeviceChange';

export interface OpenDialog {
  kind: 'reject' | 'deactivate' | 'delete';
  serial: string;
}

interface DialogProps {
  serial: string;
  onClose: () => void;
}

const REASON_LENGTH = 500;
const Serial = ({ children }: { children: string }) => <Text span ff="monospace" fw={600}>{children}</Text>;

function RejectDialog({ serial, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const reject = useDeviceChange((input: { serial: string; reason: string }) => rejectSerialNumber(input.serial, input.reason));
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (reason.trim()) reject.mutate({ serial, reason: reason.trim() }, { onSettled: onClose });
    else setProblem('Say why, so that whoever repairs it knows.');
  };
  return (
    <Modal opened onClose={onClose} title="Reject device" centered returnFocus={false} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm"><Serial>{serial}</Serial> will not be given out until somebody approves it.</Text>
          <Textarea
            label="Reason" required data-autofocus rows={3} maxLength={REASON_LENGTH}
            value={reason} error={problem} onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Cancel</Button>
            <Button type="submit" color="red" loading={reject.isPending}>Reject</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function DeactivateDialog({ serial, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const deactivate = useDeviceChange((input: { serial: string; reason: string }) => deactivateSerialNumber(input.serial, input.reason));
  return (
    <ConfirmModal
      opened onClose={onClose} title="Deactivate device for ever?" danger confirmLabel="Deactivate for ever" returnFocus={false}
      pending={deactivate.isPending} onConfirm={() => deactivate.mutate({ serial, reason: reason.trim() }, { onSettled: onClose })}
    >
      <Text size="sm"><Serial>{serial}</Serial> will never be given out, mapped or approved again. This cannot be undone.</Text>
      <Textarea label="Reason (optional)" rows={2} maxLength={REASON_LENGTH} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmModal>
  );
}

function DeleteDialog({ serial, onClose }: DialogProps) {
  const remove = useDeviceChange((input: { serial: string }) => deleteSerialNumber(input.serial));
  return (
    <ConfirmModal
      opened onClose={onClose} title="Delete device?" danger confirmLabel="Delete" returnFocus={false}
      pending={remove.isPending} onConfirm={() => remove.mutate({ serial }, { onSettled: onClose })}
    >
      <Text size="sm"><Serial>{serial}</Serial> is taken out of the register. It may be added again; its history stays in the audit log.</Text>
    </ConfirmModal>
  );
}

const DIALOGS = { reject: RejectDialog, deactivate: DeactivateDialog, delete: DeleteDialog };

/** The dialog of the action that was chosen. */
export function DeviceDialogs({ dialog, onClose }: { dialog: OpenDialog; onClose: () => void }) {
  const Dialog = DIALOGS[dialog.kind];
  return <Dialog serial={dialog.serial} onClose={onClose} />;
}
