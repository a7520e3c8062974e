import { Button, Group } from '@mantine/core';

import { Message } from './Message';

/** A page broke or could not be loaded, as happens to an open tab when a new version was installed or the server is away. */
export function ErrorPage() {
  return (
    <main>
      <Message
        title="This page could not be shown"
        action={(
          <Group justify="center">
            <Button onClick={() => window.location.reload()}>Reload</Button>
            <Button variant="default" onClick={() => window.history.back()}>Back</Button>
          </Group>
        )}
      >
        {navigator.onLine ? 'Silo may have been updated since you opened it, or cannot be reached.' : 'You are offline, and this page needs the connection.'} Nothing
        you saved is lost.
      </Message>
    </main>
  );
}
