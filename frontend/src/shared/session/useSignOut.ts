import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';

import { sentence } from '../http';
import { signOut } from './session';

/** Ends the session and says so when it could not be ended. */
export function useSignOut() {
  return useMutation({
    mutationFn: signOut,
    // A full page load: nothing of this person stays in the memory of the tab.
    onSuccess: () => window.location.assign('/login'),
    onError: (error) => notifications.show({ color: 'red', title: 'You are still signed in', message: sentence(error) }),
  });
}
