import { SimpleGrid, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../shared/list/ErrorState';
import { getOverview, type Overview } from './api';
import { FigureCards } from './FigureCards';
import { LatestEvents } from './LatestEvents';
import { MappingsPerDay } from './MappingsPerDay';
import { kindFigures, stockFigures, waitingFigures } from './stock';

function Figures({ overview }: { overview: Overview }) {
  return (
    <>
      <FigureCards title="Waiting for somebody" figures={waitingFigures(overview)} cols={3} />
      <FigureCards title="Devices" figures={stockFigures(overview)} cols={6} />
      <FigureCards title="By kind" figures={kindFigures(overview)} cols={3} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <MappingsPerDay days={overview.mappingsPerDay} />
        <LatestEvents events={overview.latestEvents} />
      </SimpleGrid>
    </>
  );
}

/** Where the stock stands and what waits for somebody. */
export function HomePage() {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => getOverview(signal) });
  return (
    <Stack gap="lg">
      <Title order={1} tabIndex={-1}>Home</Title>
      {isPending && <><Skeleton height={110} /><Skeleton height={110} /><Skeleton height={260} /></>}
      {error && !data && <ErrorState title="The overview could not be loaded" error={error} onRetry={() => void refetch()} />}
      {data && <Figures overview={data} />}
    </Stack>
  );
}
