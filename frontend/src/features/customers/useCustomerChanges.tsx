import { SHOW_CUSTOMERS } from '../../shared/customers/refreshes';
import { useChange } from '../../shared/useChange';
import { useUndoToast } from '../../shared/undo/useUndoToast';
import { deleteCustomer, restoreCustomer, type Customer } from './api';

const restored = ({ full_name }: Customer) => <><bdi>{full_name}</bdi> is back in the directory.</>;

/** Deletes at once; its toast restores. */
export function useDeleteCustomer(onDone: () => void) {
  const tell = useUndoToast(SHOW_CUSTOMERS);
  return useChange({
    send: async (customer: Customer) => {
      await deleteCustomer(customer.id);
      return customer;
    },
    refreshes: SHOW_CUSTOMERS,
    refusedTitle: 'The customer was not deleted',
    onDone: (customer) => {
      onDone();
      tell({
        done: <><bdi>{customer.full_name}</bdi> is deleted.</>,
        undoLabel: `Undo deleting ${customer.full_name}`,
        undo: async () => restored(await restoreCustomer(customer.id)),
        refusedTitle: <><bdi>{customer.full_name}</bdi> stays deleted</>,
      });
    },
  });
}

/** Brings a deleted customer back; refused when somebody else has its phone number meanwhile. */
export function useRestoreCustomer(onDone?: () => void) {
  return useChange({
    send: ({ id }: Pick<Customer, 'id'>) => restoreCustomer(id),
    refreshes: SHOW_CUSTOMERS,
    said: restored,
    refusedTitle: 'The customer was not restored',
    onDone,
  });
}
