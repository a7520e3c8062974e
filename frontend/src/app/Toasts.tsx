import { Notifications } from '@mantine/notifications';

/** Apart from the shell: nothing is said before something was done, so the first paint need not wait for it. */
export function Toasts() {
  return <Notifications position="bottom-right" />;
}
