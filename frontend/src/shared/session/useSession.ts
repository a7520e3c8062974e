import { useQuery } from '@tanstack/react-query';

import { rememberedName, sessionQuery, type Action, type User } from './session';

interface Session {
  user: User | null;
  /** Shown in the header before the server has answered. */
  name: string;
  isPending: boolean;
  error: Error | null;
  retry: () => void;
  /** May this person's role do it? The server decides again on every call. */
  can: (action: Action) => boolean;
}

export function useSession(): Session {
  const { data, isPending, error, refetch } = useQuery(sessionQuery);
  return {
    user: data ?? null,
    name: data?.username ?? rememberedName() ?? '',
    isPending,
    error: data ? null : error,
    retry: () => void refetch(),
    can: (action) => data?.actions.includes(action) ?? false,
  };
}
