import { Title } from '@mantine/core';

export function DocumentsPage() {
  return <Title order={1} tabIndex={-1}>Documents</Title>;
}
