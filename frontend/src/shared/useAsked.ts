import { useEffect } from 'react';
import { useSearchParam } from './list/useSearchParam';

/** Does what the address asks for, once: `?do=add` opens the form of a page, as the command palette and links do. */
export function useAsked(acts: Record<string, () => void>): void {
  const [asked, setAsked] = useSearchParam('do');
  useEffect(() => {
    const act = asked && acts[asked];
    if (!act) return;
    setAsked(null, 'replace');
    act();
  });
}
