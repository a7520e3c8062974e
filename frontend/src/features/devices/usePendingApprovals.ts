import { useRefreshRegister } from '../../shared/list/useRefreshRegister';
import { useHeldChanges } from '../../shared/undo/useHeldChanges';
import { pendingApprovals } from './pendingApprovals';
import { tellFailure } from './useDeviceChange';

const tellRefusal = (serial: string, error: unknown) => tellFailure(`${serial} was not approved`, error);

/** The approvals not yet sent or confirmed; they go out at once when the page is left. */
export function usePendingApprovals() {
  return useHeldChanges(pendingApprovals, { refresh: useRefreshRegister(), tellFailure: tellRefusal });
}
