import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { Outlet } from 'react-router';
import { sentence } from '../../shared/http';
import { UndoToasts } from '../../shared/undo/UndoToasts';
import { useHeldChanges } from '../../shared/undo/useHeldChanges';
import { nameOf, pendingDeletions } from './pendingDeletions';

function tellRefusal(id: string, error: unknown) {
  notifications.show({ color: 'red', title: `${nameOf(id)} was not deleted`, message: sentence(error), autoClose: 10_000 });
}

/** Around the list and the single product: a deletion can be undone on either, and is sent when both are left. */
export function ProductsFrame() {
  const client = useQueryClient();
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: ['products'] }), [client]);
  const deletions = useHeldChanges(pendingDeletions, { refresh, tellFailure: tellRefusal });
  return (
    <>
      <Outlet />
      <UndoToasts
        held={pendingDeletions} changes={deletions} label="Deletions that can be undone"
        told={(id) => <>{nameOf(id)} deleted</>} undoLabel={(id) => `Undo deleting ${nameOf(id)}`}
      />
    </>
  );
}
