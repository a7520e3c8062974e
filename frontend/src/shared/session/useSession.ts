import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';

import { KeptPerson } from './keptPerson';
import { rememberedName, sessionQuery, type Action, type User } from './session';

interface Session {
  user: User | null;
  /** The server could not be asked: it is who used this station last. */
  isKept: boolean;
  /** Shown in the header before the server has answered. */
  name: string;
  isPending: boolean;
  error: Error | null;
  retry: () => void;
  /** May this person's role do it? The server decides again on every call. */
  can: (action: Action) => boolean;
}

export function useSession(): Session {
  const kept = useContext(KeptPerson);
  const { data, isPending, error, refetch } = useQuery(sessionQuery);
  // Null is an answer: nobody is signed in.
  const user = data === undefined ? kept : data;
  return {
    user,
    isKept: data === undefined && kept !== null,
    name: user?.username ?? rememberedName() ?? '',
    isPending,
    error: user ? null : error,
    retry: () => void refetch(),
    can: (action) => user?.actions.includes(action) ?? false,
  };
}
