import { Button, Collapse, Group, Paper, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { shownDay } from '../../shared/list/days';
import type { DayCount } from './api';

const MappingsChart = lazy(async () => ({ default: (await import('./MappingsChart')).MappingsChart }));

/** Mappings made on each of the last days, as bars and as a table. */
export function MappingsPerDay({ days }: { days: DayCount[] }) {
  const [isTableOpen, { toggle }] = useDisclosure(false);
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const withMappings = days.filter(({ count }) => count > 0).reverse();
  return (
    <Paper withBorder p="md" component="section" aria-label="Mappings per day">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">Mappings per day</Title>
          <Button size="compact-sm" variant="default" aria-expanded={isTableOpen} onClick={toggle}>
            {isTableOpen ? 'Hide table' : 'Show as table'}
          </Button>
        </Group>
        <Text size="sm">{total.toLocaleString('en')} in the last {days.length} days</Text>
        <Suspense fallback={<Skeleton height={220} />}><MappingsChart days={days} /></Suspense>
        <Collapse expanded={isTableOpen}>
          <Table aria-label="Mappings per day" verticalSpacing={2}>
            <Table.Thead><Table.Tr><Table.Th>Day (UTC)</Table.Th><Table.Th>Mappings</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {withMappings.map(({ day, count }) => (
                <Table.Tr key={day}><Table.Td>{shownDay(day)}</Table.Td><Table.Td>{count}</Table.Td></Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {withMappings.length === 0 && <Text size="sm">No mapping was made in these days.</Text>}
        </Collapse>
      </Stack>
    </Paper>
  );
}
