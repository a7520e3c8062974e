import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { shownPhone } from '../../shared/customers/people';
import { StarsField } from '../../shared/gate/Stars';
import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { formErrors, sentence } from '../../shared/http';
import { useFocusReturn } from '../../shared/useFocusReturn';
import type { DriverRow } from './api';
import type { DriverAction } from './DriverActions';
import { useAllow, useBlacklist, useRate } from './useDriverChanges';

interface DialogProps {
  driver: DriverRow;
  onClose: () => void;
}

const LONGEST_REASON = 500;
const Name = ({ driver }: { driver: DriverRow }) => <><b><bdi>{driver.name}</bdi></b> ({shownPhone(driver.phone_no)})</>;

function RateDialog({ driver, onClose }: DialogProps) {
  const [rating, setRating] = useState(driver.rating);
  const rate = useRate(driver, onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rate.mutate(rating);
  };
  return (
    <Modal opened onClose={onClose} title={`Rate ${driver.name}`} centered returnFocus={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {rate.error && <Alert color="red" variant="outline" title="The rating was not saved">{sentence(rate.error)}</Alert>}
          <StarsField label="Rating" value={rating} onChange={setRating} />
          <Text size="sm" c="dimmed">Staff reads it, customers do not.</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Cancel</Button>
            <Button type="submit" loading={rate.isPending}>Save</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function BlacklistDialog({ driver, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const blacklist = useBlacklist(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) blacklist.mutate({ driver, reason: reason.trim() });
    else setProblem('Say why: whoever stands at the gate next reads it.');
  };
  const refused = formErrors(blacklist.error).blacklist_reason;
  return (
    <Modal opened onClose={onClose} title={`Blacklist ${driver.name}?`} centered returnFocus={false} closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {blacklist.error && !refused && <Alert color="red" variant="outline" title="Nothing was changed">{sentence(blacklist.error)}</Alert>}
          <Text size="sm" className="wrapAnywhere">
            <Name driver={driver} /> is not let in any more: new entries are refused, and passes that were approved do not work.
          </Text>
          <TextInput
            label="Reason" required data-autofocus maxLength={LONGEST_REASON} error={refused ?? problem}
            value={reason} onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Cancel</Button>
            <Button type="submit" color="red" loading={blacklist.isPending}>Blacklist</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function AllowDialog({ driver, onClose }: DialogProps) {
  const allow = useAllow(onClose);
  return (
    <ConfirmModal
      opened onClose={onClose} title={`Take ${driver.name} off the blacklist?`} confirmLabel="Take off the blacklist" returnFocus={false}
      pending={allow.isPending} onConfirm={() => allow.mutate(driver)}
    >
      <Text size="sm" className="wrapAnywhere"><Name driver={driver} /> may be announced and let in again.</Text>
      {driver.blacklist_reason && <Text size="sm" className="wrapAnywhere">The reason was: <bdi>{driver.blacklist_reason}</bdi></Text>}
    </ConfirmModal>
  );
}

const DIALOGS = { rate: RateDialog, blacklist: BlacklistDialog, allow: AllowDialog };

/** The dialog of the action that was chosen. */
export function DriverDialogs({ action, ...props }: DialogProps & { action: DriverAction }) {
  useFocusReturn();
  const Dialog = DIALOGS[action];
  return <Dialog {...props} />;
}
