import { lazy, Suspense } from 'react';
import type { BulkAction } from './actions';
import type { Bulk } from './useBulk';

// Most visits choose nothing.
const BulkBar = lazy(async () => ({ default: (await import('./BulkBar')).BulkBar }));
const BulkDialog = lazy(async () => ({ default: (await import('./BulkDialog')).BulkDialog }));

interface BulkPartsProps {
  bulk: Bulk;
  total: number;
  isBounded: boolean;
  actions: readonly BulkAction[];
  /** The list's filter can be asked of devices as well. */
  filtersDevices?: boolean;
}

/** What a list shows once rows are chosen: the bar below it, and the dialog of an action. */
export function BulkParts({ bulk: { selection, chosen, open, ask, close }, filtersDevices = false, ...bar }: BulkPartsProps) {
  const labelled = filtersDevices || !selection.isEverything ? chosen : null;
  return (
    <Suspense fallback={null}>
      {!selection.isEmpty && <BulkBar selection={selection} labelled={labelled} onAction={ask} {...bar} />}
      {open && <BulkDialog {...open} onClose={close} onDone={selection.clear} />}
    </Suspense>
  );
}
