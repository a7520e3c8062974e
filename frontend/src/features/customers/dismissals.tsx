/** "Not the same": shown at once, sent a little later so that a slip can be undone, and at once when the page is left. */
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sentence } from '../../shared/http';
import { HeldChanges, type HeldChange } from '../../shared/undo/heldChanges';
import { UndoToasts } from '../../shared/undo/UndoToasts';
import { useHeldChanges } from '../../shared/undo/useHeldChanges';
import { dismissDuplicate, dismissOnLeaving, type Customer } from './api';

const pending = new HeldChanges({ send: dismissDuplicate, sendOnLeaving: dismissOnLeaving });
const names = new Map<string, string>();

/** What the toast calls the pair: by then the list shows it no more. */
const namesOf = (pair: string) => names.get(pair) ?? 'They';

export function holdDismissal(pair: string, one: Customer, other: Customer): void {
  names.set(pair, `${one.full_name} and ${other.full_name}`);
  pending.hold(pair);
}

function tellRefusal(pair: string, error: unknown) {
  notifications.show({ color: 'red', title: `${namesOf(pair)} are still shown as likely the same`, message: sentence(error), autoClose: 10_000 });
}

/** The pairs to leave out of what is shown. */
export function useDismissals(): HeldChange[] {
  const client = useQueryClient();
  const refresh = useCallback(
    () => Promise.all(['duplicates', 'customer'].map((name) => client.invalidateQueries({ queryKey: [name] }))), [client],
  );
  return useHeldChanges(pending, { refresh, tellFailure: tellRefusal });
}

export function DismissalToasts({ dismissals }: { dismissals: HeldChange[] }) {
  return (
    <UndoToasts
      held={pending} changes={dismissals} label="Pairs that are not the same"
      told={(pair) => <><bdi>{namesOf(pair)}</bdi> are not the same</>} undoLabel={(pair) => `Undo: ${namesOf(pair)} may be the same`}
    />
  );
}
