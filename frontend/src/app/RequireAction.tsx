import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

import type { Action } from '../shared/session/session';
import { useSession } from '../shared/session/useSession';
import { Message } from './Message';

/** Shows the page to roles that may use it. A courtesy: the server refuses the data anyway. */
export function RequireAction({ action, children }: { action: Action; children: ReactNode }) {
  const { user, can } = useSession();
  if (can(action)) return children;
  return (
    <Message title="Not for your role" action={<Button component={Link} to="/">Go to Home</Button>}>
      Your account has the role {user?.role}, which does not use this page. An admin can change your role.
    </Message>
  );
}
