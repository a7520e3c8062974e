import { Alert, Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { ApiError, newIdempotencyKey, sentence } from '../../shared/http';
import { shownTime } from '../../shared/list/days';
import { useSession } from '../../shared/session/useSession';
import { SerialText } from '../../shared/status/SerialText';
import { useRefreshRegister } from '../../shared/list/useRefreshRegister';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { getSerialNumber, type FetchedDevice } from './api';

const LONGEST_LEASE = 10_080;

interface Intent {
  key: string;
  lease: number | string;
}

/** A fetch whose answer never came: closing the dialog must not forget it, the device may be taken already. */
let unanswered: Intent | null = null;

/** No answer, a server in trouble, or the first try still at work. */
const isUnanswered = (error: Error) => error instanceof ApiError && (error.isPassing || error.word === 'conflict');

function Fetched({ device, onAnother, onClose }: { device: FetchedDevice; onAnother: () => void; onClose: () => void }) {
  const { can } = useSession();
  return (
    <Stack align="center" role="status">
      <Text size="sm">This device is yours:</Text>
      <SerialText serial={device.serialnumber} size="xl" />
      <Text size="sm">
        {device.lease_expires
          ? `It returns to the pool at ${shownTime(device.lease_expires)} unless it is mapped by then.`
          : 'It stays fetched until it is mapped or released.'}
      </Text>
      <Group justify="center">
        {can('edit_mappings') && <Button component={Link} to={`/mappings?map=${device.serialnumber}`}>Map to customer</Button>}
        <Button variant="default" onClick={onAnother}>Fetch another</Button>
        <Button variant="default" onClick={onClose}>Close</Button>
      </Group>
    </Stack>
  );
}

function useFetchDevice() {
  const [lease, setLease] = useState<number | string>(unanswered?.lease ?? '');
  const key = useRef(unanswered?.key ?? newIdempotencyKey());
  const refresh = useRefreshRegister();
  const fetching = useMutation({
    mutationFn: () => getSerialNumber(Number(lease) || null, key.current),
    onSuccess: () => {
      unanswered = null;
      void refresh();
    },
    onError: (error) => {
      // A refusal is final and would be repeated for the same key; without an answer the key must stay.
      const isFinal = error instanceof ApiError && !isUnanswered(error);
      unanswered = isFinal ? null : { key: key.current, lease };
      if (isFinal) key.current = newIdempotencyKey();
    },
  });
  const startAgain = () => {
    key.current = newIdempotencyKey();
    fetching.reset();
  };
  const isUndecided = fetching.error ? isUnanswered(fetching.error) : unanswered !== null;
  return { lease, setLease, fetching, startAgain, isUndecided };
}

/** Takes the oldest free device out of the pool. A double click or a retry after a lost answer takes no second one. */
export function FetchDeviceModal({ onClose }: { onClose: () => void }) {
  useFocusReturn();
  const { lease, setLease, fetching, startAgain, isUndecided } = useFetchDevice();
  // Closed in between, nobody would be told which device was taken.
  const close = () => !fetching.isPending && onClose();
  return (
    <Modal opened onClose={close} title="Fetch a device" centered returnFocus={false} closeButtonProps={{ 'aria-label': 'Close' }}>
      {fetching.data ? <Fetched device={fetching.data} onAnother={startAgain} onClose={onClose} /> : (
        <form onSubmit={(event) => { event.preventDefault(); fetching.mutate(); }}>
          <Stack>
            <Text size="sm">The oldest approved, unallocated device is taken out of the pool for you.</Text>
            <NumberInput
              label="Give it back by itself after (minutes, optional)"
              placeholder="never" min={1} max={LONGEST_LEASE} allowDecimal={false} allowNegative={false} clampBehavior="strict"
              value={lease} onChange={setLease} disabled={isUndecided} data-autofocus
            />
            {fetching.error && <Alert color="red" variant="outline" role="alert">{sentence(fetching.error)}</Alert>}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>Cancel</Button>
              <Button type="submit" loading={fetching.isPending}>{isUndecided ? 'Ask again' : 'Fetch'}</Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
