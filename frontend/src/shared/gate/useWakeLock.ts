import { useEffect } from 'react';

/** Keeps the screen on while this is shown and the page in sight; a browser that cannot or will not is left alone. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isLeft = false;
    const ask = async () => {
      if (document.hidden) return;
      try {
        const given = await navigator.wakeLock.request('screen');
        if (isLeft) void given.release();
        else lock = given;
      } catch (error) {
        // Refused to save the battery, or out of sight meanwhile: the screen then goes dark as it always does.
        if (!(error instanceof DOMException)) throw error;
      }
    };
    // The browser takes it away whenever the page is out of sight.
    const onVisibility = () => void ask();
    document.addEventListener('visibilitychange', onVisibility);
    void ask();
    return () => {
      isLeft = true;
      document.removeEventListener('visibilitychange', onVisibility);
      void lock?.release();
    };
  }, []);
}
