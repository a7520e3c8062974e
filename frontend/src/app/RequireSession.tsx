import { Button } from '@mantine/core';
import { Navigate, Outlet, useLocation } from 'react-router';

import { sentence } from '../shared/http';
import { KeptPerson } from '../shared/session/keptPerson';
import { useSession } from '../shared/session/useSession';
import { useSerialPatterns } from '../shared/useSerialPatterns';
import { Loading } from './Loading';
import { Message } from './Message';
import { useKeptPerson } from './useKeptPerson';
import { useWaitingScans } from './useWaitingScans';

/** Lets signed-in people through and brings the others to the sign-in page and back. */
export function RequireSession() {
  const { user, isPending, error, retry } = useSession();
  const { kept, isPaused } = useKeptPerson();
  const { pathname, search, hash } = useLocation();
  useSerialPatterns();
  useWaitingScans();
  const shown = user ?? kept;
  if (isPaused && !shown) {
    return (
      <main>
        <Message title="You are offline">
          Silo cannot ask who you are; this page comes by itself when the connection is back. Scans that wait in this browser are safe.
        </Message>
      </main>
    );
  }
  if (isPending && !shown) return <Loading />;
  if (error && !shown) {
    return (
      <main>
        <Message title="Silo is not answering" action={<Button onClick={retry}>Try again</Button>}>{sentence(error)}</Message>
      </main>
    );
  }
  if (!shown) {
    const here = pathname + search + hash;
    return <Navigate to={here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`} replace />;
  }
  return <KeptPerson value={kept}><Outlet /></KeptPerson>;
}
