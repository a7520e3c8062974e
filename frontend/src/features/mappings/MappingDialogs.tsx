import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { sentence } from '../../shared/http';
import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { useRefreshRegister } from '../../shared/list/useRefreshRegister';
import { Approval } from '../../shared/status/states';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { deleteCustomerMapping, reviewCustomerMapping, type Mapping, type Told } from './api';
import { MappingForm } from './MappingForm';

export interface OpenDialog {
  kind: 'edit' | 'review' | 'delete';
  mapping: Mapping;
}

interface DialogProps {
  mapping: Mapping;
  onClose: () => void;
}

type Verdict = typeof Approval.Approved | typeof Approval.Rejected;

const REASON_LENGTH = 500;

/** One change of a mapping: tells how it went, reads the lists again and closes the dialog. */
function useMappingChange<Input>(serial: string, change: (input: Input) => Promise<Told>, onClose: () => void) {
  const refresh = useRefreshRegister();
  return useMutation({
    mutationFn: change,
    onSuccess: ({ message }) => void notifications.show({ color: 'green', message }),
    onError: (error) => void notifications.show({ color: 'red', title: serial, message: sentence(error), autoClose: 10_000 }),
    onSettled: () => {
      void refresh();
      onClose();
    },
  });
}

function ReviewDialog({ mapping, onClose }: DialogProps) {
  useFocusReturn();
  const serial = mapping.upiDeviceSerialNumber;
  const [reason, setReason] = useState(mapping.reviewReason ?? '');
  const review = useMappingChange(serial, (verdict: Verdict) => reviewCustomerMapping(serial, verdict, reason.trim()), onClose);
  return (
    <Modal opened onClose={onClose} title="Review mapping" centered closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <Text size="sm">
          <Text span ff="monospace" fw={600}>{serial}</Text> is mapped to {mapping.customerName}, {mapping.company} ({mapping.customerCode}).
        </Text>
        <Textarea
          label="Reason (optional)" rows={3} maxLength={REASON_LENGTH} data-autofocus
          value={reason} onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>Cancel</Button>
          <Button color="red" loading={review.isPending} onClick={() => review.mutate(Approval.Rejected)}>Reject</Button>
          <Button loading={review.isPending} onClick={() => review.mutate(Approval.Approved)}>Approve</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function DeleteDialog({ mapping, onClose }: DialogProps) {
  useFocusReturn();
  const serial = mapping.upiDeviceSerialNumber;
  const remove = useMappingChange(serial, () => deleteCustomerMapping(serial), onClose);
  // UPI PRO devices have no type; they stay allocated when their mapping goes.
  const effect = mapping.devicetype ? 'The device returns to unallocated and may be mapped or fetched again.' : 'The device stays allocated, without a customer.';
  return (
    <ConfirmModal
      opened onClose={onClose} title="Delete mapping?" danger confirmLabel="Delete mapping"
      pending={remove.isPending} onConfirm={() => remove.mutate(undefined)}
    >
      <Text size="sm">
        <Text span ff="monospace" fw={600}>{serial}</Text> is no longer mapped to {mapping.customerName}. {effect}
      </Text>
    </ConfirmModal>
  );
}

const DIALOGS = { edit: MappingForm, review: ReviewDialog, delete: DeleteDialog };

/** The dialog of the action that was chosen, if any. */
export function MappingDialogs({ dialog, onClose }: { dialog: OpenDialog | null; onClose: () => void }) {
  if (!dialog) return null;
  const Dialog = DIALOGS[dialog.kind];
  return <Dialog mapping={dialog.mapping} onClose={onClose} />;
}
