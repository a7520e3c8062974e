import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** One address parameter that is no part of a list's state, such as the device whose drawer is open. */
export function useSearchParam(name: string) {
  const [params, setParams] = useSearchParams();
  const set = useCallback((value: string | null, how: 'push' | 'replace' = 'push') => {
    setParams((before) => {
      if (value) before.set(name, value);
      else before.delete(name);
      return before;
    }, { replace: how === 'replace', preventScrollReset: true });
  }, [name, setParams]);
  return [params.get(name) || null, set] as const;
}
