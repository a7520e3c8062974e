import { Button, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { IconReportSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useSession } from '../../shared/session/useSession';
import { BlocksTable } from './BlocksTable';
import { PatternParts } from './PatternParts';
import { ReserveForm } from './ReserveForm';
import { TrySerial } from './TrySerial';

/** The serial studio: what numbers look like, which are set aside for whom, and the way to what is odd about them. */
export function SerialsPage() {
  const { can } = useSession();
  return (
    <Stack gap="xl">
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>Serials</Title>
        <Button component={Link} to="/serials/report" variant="default" leftSection={<IconReportSearch size={16} aria-hidden />}>Gaps and look-alikes</Button>
      </Group>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <PatternParts />
        <TrySerial />
      </SimpleGrid>
      {can('reserve_serials') && <ReserveForm />}
      <BlocksTable />
    </Stack>
  );
}
