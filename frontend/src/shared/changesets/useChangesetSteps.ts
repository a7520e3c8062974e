import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sentence } from '../http';
import { useIntentKey } from '../useIntentKey';
import { cancelChangeset, checkUndo, runChangeset, type Changeset, type Mode } from './api';
import { changesetQuery } from './queries';

/** Shows an answered changeset everywhere at once. */
export function useShowChangeset() {
  const client = useQueryClient();
  return (changeset: Changeset) => {
    client.setQueryData(changesetQuery(changeset.id).queryKey, changeset);
    void client.invalidateQueries({ queryKey: ['changesets'] });
  };
}

/** Names the request that has a changeset run, while it is on its way. */
export const runKey = (id: number) => ['changeset', String(id), 'run'];

interface Step<Input> {
  send: (input: Input, key: string) => Promise<Changeset>;
  refusedTitle: string;
  /** Whose state it moves: read again after a refusal, for it was another than shown. */
  id: number;
  key?: string[];
  onDone?: (changeset: Changeset) => void;
}

function useStep<Input>({ send, refusedTitle, id, key, onDone }: Step<Input>) {
  const client = useQueryClient();
  const intent = useIntentKey();
  const show = useShowChangeset();
  return useMutation({
    mutationKey: key,
    mutationFn: (input: Input) => send(input, intent.keyFor({ input: input ?? null, id })),
    onSuccess: (changeset) => {
      intent.forget();
      show(changeset);
      onDone?.(changeset);
    },
    onError: (error) => {
      intent.forgetIfFinal(error);
      notifications.show({ color: 'red', title: refusedTitle, message: sentence(error), autoClose: 10_000 });
      void client.invalidateQueries({ queryKey: changesetQuery(id).queryKey });
    },
  });
}

/** What moves a changeset on: run it, stop it, or prepare its undoing, which is a changeset of its own. */
export function useChangesetSteps(id: number, onUndo: (undo: Changeset) => void) {
  const run = useStep<Mode | undefined>({ id, key: runKey(id), send: (mode, key) => runChangeset(id, mode, key), refusedTitle: 'It was not started' });
  const cancel = useStep<void>({ id, send: (_, key) => cancelChangeset(id, key), refusedTitle: 'It was not cancelled' });
  const undo = useStep<void>({ id, send: (_, key) => checkUndo(id, key), refusedTitle: 'It cannot be undone', onDone: onUndo });
  return { run, cancel, undo };
}
