import { useEffect } from 'react';
import { keepPerson } from '../session/keptPerson';
import { useSession } from '../session/useSession';

const WORKER = '/station-worker.js';

async function register(scope: string): Promise<void> {
  // Browsers have it over https and on localhost alone; in development there is no build that could be kept.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope });
    // Reached from the menu no page was loaded, so the browser has not looked for a new build by itself.
    if (registration.active) await registration.update();
  } catch (error) {
    // The server is away, or the browser keeps nothing: the open page works as well without.
    if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
  }
}

/** Sees to it that the station at this path can be opened again without a server, for whoever uses it now. */
export function useOfflineOpening(path: string): void {
  const { user, isKept } = useSession();
  useEffect(() => {
    if (user && !isKept) keepPerson(user);
  }, [user, isKept]);
  useEffect(() => void register(path), [path]);
}
