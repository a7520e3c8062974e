import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';

/** Holds up who leaves over unsaved work: the browser asks before the tab goes, the page before another one comes. */
export function useLeavingGuard(isChanged: boolean) {
  const isHeld = useRef(isChanged);
  useEffect(() => {
    isHeld.current = isChanged;
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isHeld.current && currentLocation.pathname !== nextLocation.pathname);
  return {
    isAsking: blocker.state === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
    /** What was saved, or is gone, holds nobody up. */
    release: () => {
      isHeld.current = false;
    },
  };
}
