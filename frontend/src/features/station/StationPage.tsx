import { Title } from '@mantine/core';

export function StationPage() {
  return <Title order={1} tabIndex={-1}>Scan station</Title>;
}
