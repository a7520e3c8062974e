import { ActionIcon, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';

import { sentence } from '../shared/http';
import { signOut } from '../shared/session/session';
import { useSession } from '../shared/session/useSession';

/** Whose session it is, and the way out of it. */
export function SignedInAs() {
  const { name, user } = useSession();
  const leaving = useMutation({
    mutationFn: signOut,
    // A full page load: nothing of this person stays in the memory of the tab.
    onSuccess: () => window.location.assign('/login'),
    onError: (error) => notifications.show({ color: 'red', title: 'You are still signed in', message: sentence(error) }),
  });
  return (
    <>
      <Button
        component={Link}
        to="/account"
        variant="subtle"
        color="gray"
        px="xs"
        maw={170}
        // On a phone the name gives way to what stands beside it.
        miw={0}
        flex="0 1 auto"
        leftSection={<IconUserCircle size={18} aria-hidden />}
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
