import { useState } from 'react';
import { useSelection, type Selection } from '../list/useSelection';
import type { Params } from '../changesets/api';
import type { BulkAction } from './actions';
import { chosenOf, filterOf, type Chosen } from './chosen';

export interface Bulk {
  selection: Selection;
  chosen: Chosen;
  /** The action whose dialog is open, and of what it is asked. */
  open: { action: BulkAction; chosen: Chosen } | null;
  ask: (action: BulkAction) => void;
  close: () => void;
}

/** What is chosen in a list with these parameters, and the bulk action that is under way with it. */
export function useBulk(params: Params): Bulk {
  const selection = useSelection(JSON.stringify(filterOf(params)));
  const [open, setOpen] = useState<Bulk['open']>(null);
  const chosen = chosenOf(selection, params);
  return {
    selection, chosen, open,
    // Kept from here on: what is chosen must not change under the dialog.
    ask: (action) => setOpen({ action, chosen }),
    close: () => setOpen(null),
  };
}
