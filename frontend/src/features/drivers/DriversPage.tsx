import { Title } from '@mantine/core';

export function DriversPage() {
  return <Title order={1} tabIndex={-1}>Drivers</Title>;
}
