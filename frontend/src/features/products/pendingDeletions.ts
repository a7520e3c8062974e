import { useSyncExternalStore } from 'react';
import { HeldChanges } from '../../shared/undo/heldChanges';
import { deleteOnLeaving, deleteProduct, type Product } from './api';

/** Deleted for good: a list that was read before must not show them again. */
const deleted = new Set<string>();

async function send(id: string): Promise<void> {
  await deleteProduct(id);
  deleted.add(id);
}

/** Deletions that can still be undone, by product id; other pages show the product until they are sent. */
export const pendingDeletions = new HeldChanges({ send, sendOnLeaving: deleteOnLeaving });

const names = new Map<string, string>();

export function holdDeletion({ id, name }: Product): void {
  names.set(String(id), name);
  pendingDeletions.hold(String(id));
}

/** What the toast calls it: by then the list shows it no more. */
export const nameOf = (id: string) => names.get(id) ?? `Product ${id}`;

/** The ids to leave out of what is shown. */
export function useDeletedIds(): ReadonlySet<string> {
  const held = useSyncExternalStore(pendingDeletions.subscribe, pendingDeletions.read);
  return new Set([...deleted, ...held.map(({ key }) => key)]);
}
