import { useEffect } from 'react';

import { useSession } from '../shared/session/useSession';
import { hasUsedStation } from '../shared/station/stationMark';

/** What somebody scanned in this browser and is not yet sent goes on being sent, whatever page is opened first. */
export function useWaitingScans(): void {
  const { user } = useSession();
  useEffect(() => {
    if (user && hasUsedStation(user.id)) void import('../features/production/line').then(({ lineOf }) => lineOf(user));
  }, [user]);
}
