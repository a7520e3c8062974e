import { SHOW_CUSTOMERS } from '../../shared/customers/refreshes';
import { useChange } from '../../shared/useChange';
import { useIntentKey } from '../../shared/useIntentKey';
import { useUndoToast } from '../../shared/undo/useUndoToast';
import { mergeCustomers, undoMerge, type Customer, type Merge, type UndoneMerge } from './api';
import { belongings } from './counts';

/** Two that are merged often have one name: the code tells them apart. */
const Called = ({ customer: { full_name, code } }: { customer: Customer }) => <><bdi>{full_name}</bdi> (code {code})</>;

/** What an undone merge gave back, and what it could not. */
export function undoneSentence({ customer, restored, left, ...back }: UndoneMerge) {
  const isWhole = left.mappings + left.orders + left.submissions === 0;
  return (
    <>
      <Called customer={restored} /> is a customer of its own again, with {belongings(back)}.
      {!isWhole && <> {belongings(left)} changed since the merge and stay with <Called customer={customer} />.</>}
    </>
  );
}

/** Merges two customers; its toast undoes it. */
export function useMerge(onDone: (kept: Customer) => void) {
  const tell = useUndoToast(SHOW_CUSTOMERS);
  const intent = useIntentKey();
  return useChange({
    // A retry after a lost answer merges once.
    send: async ({ kept, merged }: { kept: Customer; merged: Customer }) => {
      try {
        return await mergeCustomers(kept.id, merged.id, intent.keyFor({ kept: kept.id, merged: merged.id }));
      } catch (error) {
        intent.forgetIfFinal(error);
        throw error;
      }
    },
    refreshes: SHOW_CUSTOMERS,
    refusedTitle: 'The customers were not merged',
    onDone: ({ customer, merge }) => {
      onDone(customer);
      tell({
        done: <><Called customer={merge.merged} /> went into <Called customer={customer} />, with {belongings(merge)}.</>,
        undoLabel: `Undo merging ${merge.merged.full_name} into ${customer.full_name}`,
        undo: async () => undoneSentence(await undoMerge(merge.id)),
        refusedTitle: 'The merge was not undone',
      });
    },
  });
}

export function useUndoMerge() {
  return useChange({
    send: ({ id }: Merge) => undoMerge(id),
    refreshes: SHOW_CUSTOMERS,
    said: undoneSentence,
    refusedTitle: 'The merge was not undone',
  });
}
