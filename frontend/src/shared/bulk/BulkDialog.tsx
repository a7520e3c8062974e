import { Alert, Button, Group, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { cancelChangeset, isOver, type Changeset } from '../changesets/api';
import { ChangesetFlow } from '../changesets/ChangesetFlow';
import { changesetQuery } from '../changesets/queries';
import { runKey } from '../changesets/useChangesetSteps';
import { newIdempotencyKey, sentence } from '../http';
import { useFocusReturn } from '../useFocusReturn';
import { ASKS_NOTHING, OFFERS, type BulkAction } from './actions';
import { BulkForm } from './BulkForm';
import { bulkFields, NO_VALUES } from './bulkForm';
import type { Chosen } from './chosen';
import { useCheckBulk } from './useCheckBulk';

interface BulkDialogProps {
  action: BulkAction;
  chosen: Chosen;
  onClose: () => void;
  /** Something was done: what was chosen is another thing now. */
  onDone: () => void;
}

interface AtOnceProps {
  action: BulkAction;
  check: ReturnType<typeof useCheckBulk>;
  onChecked: (changeset: Changeset) => void;
  onClose: () => void;
}

/** For an action that asks for nothing. */
function CheckAtOnce({ action, check, onChecked, onClose }: AtOnceProps) {
  const { error, mutate } = check;
  const begin = () => mutate(bulkFields(action, NO_VALUES), { onSuccess: (changeset) => onChecked(changeset) });
  const beginAtOnce = useEffectEvent(begin);
  useEffect(() => beginAtOnce(), []);
  if (!error) return <Stack><Text size="sm" role="status">Checking what may be done…</Text><Skeleton height={80} /></Stack>;
  return (
    <Stack>
      <Alert color="red" variant="outline" role="alert" className="wrapAnywhere">{sentence(error)}</Alert>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>Close</Button>
        <Button onClick={begin}>Try again</Button>
      </Group>
    </Stack>
  );
}

/** Gives up what was only checked, so that it does not wait in the list of changesets. A running one goes on. */
function useGivingUp() {
  const client = useQueryClient();
  return (id: number) => {
    const changeset = client.getQueryData(changesetQuery(id).queryKey);
    if (changeset && (changeset.state === 'checking' || changeset.state === 'checked') && changeset.can.cancel) {
      // Told nowhere when it fails: what is not run is cancelled by the server after a day.
      void cancelChangeset(id, newIdempotencyKey()).catch(() => undefined);
    }
  };
}

/** One action for many: asks what it needs, checks, shows what would happen, does it, and can take it back. */
export function BulkDialog({ action, chosen, onClose, onDone }: BulkDialogProps) {
  useFocusReturn();
  const client = useQueryClient();
  const check = useCheckBulk(action, chosen);
  const [values, setValues] = useState(NO_VALUES);
  const [shown, setShown] = useState<{ id: number; isUndo: boolean } | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const giveUp = useGivingUp();
  const { title, danger, warning } = OFFERS[action];
  const show = ({ id }: Changeset, isUndo = false) => setShown({ id, isUndo });
  const close = () => {
    if (shown) {
      const state = client.getQueryData(changesetQuery(shown.id).queryKey);
      // Asked to run, with the answer still on its way: giving it up would stop it half-way.
      const isBegun = client.isMutating({ mutationKey: runKey(shown.id) }) > 0;
      if (!isBegun) giveUp(shown.id);
      if (shown.isUndo || isBegun || (state && (state.state === 'running' || isOver(state)))) onDone();
    }
    onClose();
  };
  const back = () => {
    if (shown) giveUp(shown.id);
    setShown(null);
  };
  const asks = !ASKS_NOTHING.has(action);
  return (
    <Modal opened onClose={close} size="lg" centered closeOnClickOutside={false} closeOnEscape={!isAdding} title={shown?.isUndo ? 'Undo' : title} returnFocus={false}>
      {shown ? (
        <ChangesetFlow
          key={shown.id} id={shown.id} danger={danger && !shown.isUndo} warning={shown.isUndo ? undefined : warning}
          onBack={asks && !shown.isUndo ? back : undefined} onClose={close} onUndo={(undo) => show(undo, true)}
        />
      ) : asks ? (
        <BulkForm
          action={action} initial={values} check={check} onClose={onClose} onAdding={setIsAdding}
          onChecked={(changeset, sent) => { setValues(sent); show(changeset); }}
        />
      ) : <CheckAtOnce action={action} check={check} onChecked={show} onClose={onClose} />}
    </Modal>
  );
}
