import { ActionIcon, Box, Button } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router';

import { useSession } from '../shared/session/useSession';
import { useSignOut } from '../shared/session/useSignOut';

/** Whose session it is, and the way out of it. */
export function SignedInAs() {
  const { name, user } = useSession();
  const leaving = useSignOut();
  return (
    <>
      <Button
        component={Link}
        to="/account"
        variant="subtle"
        color="gray"
        px={6}
        maw={170}
        // On a phone the name gives way to what stands beside it.
        miw={0}
        flex="0 1 auto"
        leftSection={<Box component={IconUserCircle} size={18} aria-hidden visibleFrom="xs" />}
        title={user ? `${user.username}, role ${user.role}` : undefined}
      >
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{name}</span>
      </Button>
      <ActionIcon variant="default" size="lg" flex="none" aria-label="Sign out" title="Sign out" loading={leaving.isPending} onClick={() => leaving.mutate()}>
        <IconLogout size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}
