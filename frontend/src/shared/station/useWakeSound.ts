import { useCallback, useEffect, useState } from 'react';
import { isAudible, wakeSound } from './sounds';

/** Tells whether the browser lets the page be heard, which needs a first touch. */
export function useWakeSound(isWanted: boolean): boolean {
  const [isHeard, setIsHeard] = useState(isAudible);
  const wake = useCallback(() => void wakeSound().then(() => setIsHeard(isAudible())), []);
  useEffect(() => {
    if (!isWanted) return;
    const touches = ['pointerdown', 'keydown'] as const;
    touches.forEach((touch) => window.addEventListener(touch, wake));
    return () => touches.forEach((touch) => window.removeEventListener(touch, wake));
  }, [isWanted, wake]);
  return isHeard;
}
