import { Button } from '@mantine/core';
import { Navigate, Outlet, useLocation } from 'react-router';

import { sentence } from '../shared/http';
import { useSession } from '../shared/session/useSession';
import { useSerialPatterns } from '../shared/useSerialPatterns';
import { Loading } from './Loading';
import { Message } from './Message';
import { useWaitingScans } from './useWaitingScans';

/** Lets signed-in people through and brings the others to the sign-in page and back. */
export function RequireSession() {
  const { user, isPending, error, retry } = useSession();
  const { pathname, search, hash } = useLocation();
  useSerialPatterns();
  useWaitingScans();
  if (isPending) return <Loading />;
  if (error) {
    return (
      <main>
        <Message title="Silo is not answering" action={<Button onClick={retry}>Try again</Button>}>{sentence(error)}</Message>
      </main>
    );
  }
  if (!user) {
    const here = pathname + search + hash;
    return <Navigate to={here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`} replace />;
  }
  return <Outlet />;
}
