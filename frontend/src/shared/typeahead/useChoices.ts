import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';

const PAUSE_MS = 200;

export interface FoundChoices<T> {
  found: T[];
  /** What is shown answers an earlier text: it may be read, not chosen. */
  isStale: boolean;
  /** Nothing has been answered yet. */
  isPending: boolean;
  /** The browser is offline, so nothing is asked. */
  isPaused: boolean;
  error: Error | null;
}

interface ChoicesOptions<T> {
  /** First words of the query's key. */
  words: readonly unknown[];
  /** As it stands in the field. */
  text: string;
  read: (search: string, signal: AbortSignal) => Promise<T[]>;
  enabled?: boolean;
  /** Off for choices that must not change while somebody looks at them. */
  isLive?: boolean;
}

/** What the server finds for a text, asked when the typing pauses; an answer to an earlier text is dropped. */
export function useChoices<T>({ words, text, read, enabled = true, isLive = true }: ChoicesOptions<T>): FoundChoices<T> {
  const wanted = text.trim();
  const [search] = useDebouncedValue(wanted, PAUSE_MS);
  const { data, error, isPending, isPlaceholderData, fetchStatus } = useQuery({
    queryKey: [...words, search],
    queryFn: ({ signal }) => read(search, signal),
    placeholderData: keepPreviousData,
    enabled,
    ...(!isLive && { staleTime: Infinity, gcTime: 0 }),
  });
  return {
    found: data ?? [],
    isStale: search !== wanted || isPlaceholderData,
    isPending,
    isPaused: fetchStatus === 'paused',
    error: data ? null : error,
  };
}
