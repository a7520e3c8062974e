import { Title } from '@mantine/core';

export function VehiclesPage() {
  return <Title order={1} tabIndex={-1}>Vehicles</Title>;
}
