import { Title } from '@mantine/core';

export function AnnouncePage() {
  return <Title order={1} tabIndex={-1}>New entry</Title>;
}
