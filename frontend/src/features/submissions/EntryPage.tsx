import { Title } from '@mantine/core';

export function EntryPage() {
  return <Title order={1} tabIndex={-1}>Gate entry</Title>;
}
