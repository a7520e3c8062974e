import { Title } from '@mantine/core';

export function EntriesPage() {
  return <Title order={1} tabIndex={-1}>Gate entries</Title>;
}
