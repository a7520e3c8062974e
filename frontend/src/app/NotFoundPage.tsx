import { Button } from '@mantine/core';
import { Link } from 'react-router';

import { Message } from './Message';

export function NotFoundPage() {
  return (
    <Message title="Page not found" action={<Button component={Link} to="/">Go to Home</Button>}>
      There is nothing at this address. It may be mistyped, or the page has moved.
    </Message>
  );
}
