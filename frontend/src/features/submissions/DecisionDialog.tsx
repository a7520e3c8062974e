import { Alert, Button, Group, List, Modal, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { approveEntry, getEntry, rejectEntry, type Entry } from '../../shared/gate/api';
import { formErrors, sentence } from '../../shared/http';
import { ErrorState } from '../../shared/list/ErrorState';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { useIntentKey } from '../../shared/useIntentKey';
import { Blocked } from './Blocked';
import { standing } from './decisions';
import { SHOW_ENTRIES } from './entryWords';

export type Decision = 'approve' | 'reject';

interface DecisionDialogProps {
  decision: Decision;
  entryId: number;
  plate: string;
  onClose: () => void;
}

interface FormProps {
  entry: Entry;
  onClose: () => void;
}

const REASON_LENGTH = 500;
const DONE: Record<Decision, string> = { approve: 'approved', reject: 'rejected' };

function useDecision(decision: Decision, { entry, onClose }: FormProps) {
  const intent = useIntentKey();
  return useChange({
    send: async (reason: string) => {
      try {
        const key = intent.keyFor({ decision, reason });
        await (decision === 'approve' ? approveEntry(entry.id, key) : rejectEntry(entry.id, reason, key));
      } catch (error) {
        intent.forgetIfFinal(error);
        throw error;
      }
    },
    refreshes: SHOW_ENTRIES,
    said: () => `The entry of ${entry.vehicle_number} is ${DONE[decision]}.`,
    // The dialog stays and tells it.
    refusedTitle: false,
    onDone: onClose,
  });
}

const Refusal = ({ error }: { error: Error | null }) => error && <Alert color="red" variant="outline" role="alert">{sentence(error)}</Alert>;

function paperCount({ documents }: Entry): string {
  if (documents.length === 0) return 'No paper came with it.';
  return `${documents.length} ${documents.length === 1 ? 'paper' : 'papers'} came with it.`;
}

function ApproveForm({ entry, onClose }: FormProps) {
  const change = useDecision('approve', { entry, onClose });
  const isBlocked = entry.blocked_by.length > 0;
  return (
    <Stack>
      <Text size="sm">
        <b>{entry.vehicle_number}</b>, driven by <bdi>{entry.driver_name}</bdi>{entry.helper_name && <>, with <bdi>{entry.helper_name}</bdi></>}. {paperCount(entry)}
      </Text>
      {isBlocked ? <Blocked sentences={entry.blocked_by} /> : <Text size="sm">Its pass lets it in once, within the days it is valid. This cannot be taken back.</Text>}
      <Refusal error={change.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>Cancel</Button>
        <Button loading={change.isPending} disabled={isBlocked} onClick={() => change.mutate('')}>Approve entry</Button>
      </Group>
    </Stack>
  );
}

function RejectForm({ entry, onClose }: FormProps) {
  const change = useDecision('reject', { entry, onClose });
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    const line = reason.replace(/\s+/g, ' ').trim();
    if (line) change.mutate(line, { onError: (error) => setProblem(formErrors(error).reason) });
    else setProblem('Say why, so that the customer knows what to do.');
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Text size="sm"><b>{entry.vehicle_number}</b> gets no pass. The customer is told the reason. This cannot be taken back.</Text>
        <Textarea
          label="Reason" required data-autofocus rows={3} maxLength={REASON_LENGTH} value={reason} error={problem}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
        {!problem && <Refusal error={change.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>Cancel</Button>
          <Button type="submit" color="red" loading={change.isPending}>Reject entry</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Somebody else was faster. */
function AlreadyDecided({ entry, onClose }: FormProps) {
  return (
    <Stack>
      <Alert color="gray" variant="outline" role="alert" title="This entry is decided already">
        {standing(entry)}
        {entry.reject_reason && <List size="sm"><List.Item className="wrapAnywhere">{entry.reject_reason}</List.Item></List>}
      </Alert>
      <Group justify="flex-end"><Button variant="default" onClick={onClose} data-autofocus>Close</Button></Group>
    </Stack>
  );
}

function LoadedDialog({ decision, entryId, onClose }: Omit<DecisionDialogProps, 'plate'>) {
  const { data: entry, error, refetch } = useQuery({ queryKey: ['submission', String(entryId)], queryFn: ({ signal }) => getEntry(entryId, signal) });
  if (error && !entry) return <ErrorState title="The entry could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!entry) return <Skeleton height={120} role="status" aria-label="Loading" />;
  if (entry.status !== 'pending') return <AlreadyDecided entry={entry} onClose={onClose} />;
  return decision === 'approve' ? <ApproveForm entry={entry} onClose={onClose} /> : <RejectForm entry={entry} onClose={onClose} />;
}

/** Names the entry, what stands against it and what will happen, then does it. */
export function DecisionDialog({ decision, entryId, plate, onClose }: DecisionDialogProps) {
  useFocusReturn();
  return (
    <Modal opened onClose={onClose} centered returnFocus={false} title={`${decision === 'approve' ? 'Approve' : 'Reject'} the entry of ${plate}`}>
      <LoadedDialog decision={decision} entryId={entryId} onClose={onClose} />
    </Modal>
  );
}
