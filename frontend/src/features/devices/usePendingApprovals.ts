import { useEffect, useSyncExternalStore } from 'react';
import { beforeSignOut } from '../../shared/session/session';
import { useRefreshRegister } from '../../shared/list/useRefreshRegister';
import { pendingApprovals } from './pendingApprovals';
import { tellFailure } from './useDeviceChange';

/** The approvals not yet sent or confirmed; they go out at once when the page is left. */
export function usePendingApprovals() {
  const refresh = useRefreshRegister();
  useEffect(() => {
    pendingApprovals.tellOutcomes({
      onApproved: refresh,
      onFailed: (serial, error) => {
        tellFailure(`${serial} was not approved`, error);
        void refresh();
      },
    });
  }, [refresh]);
  useEffect(() => {
    const leave = () => pendingApprovals.flushOnLeaving();
    window.addEventListener('pagehide', leave);
    const forget = beforeSignOut(() => pendingApprovals.flush());
    return () => {
      window.removeEventListener('pagehide', leave);
      forget();
      void pendingApprovals.flush();
    };
  }, []);
  return useSyncExternalStore(pendingApprovals.subscribe, pendingApprovals.read);
}
