import { Button } from '@mantine/core';

import { Message } from './Message';

/** A page broke or could not be loaded, as happens to an open tab when a new version was installed. */
export function ErrorPage() {
  return (
    <main>
      <Message title="This page could not be shown" action={<Button onClick={() => window.location.reload()}>Reload</Button>}>
        Silo may have been updated since you opened it. Nothing you saved is lost.
      </Message>
    </main>
  );
}
