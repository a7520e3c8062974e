import { Anchor, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { getProducts } from './api';
import { ProductGrid } from './ProductGrid';

const SHOWN = 4;
const PARAMS = { is_active: 'true', ordering: '-created_at', limit: SHOWN, offset: 0 };

/** What came on sale last, for a first page. */
export function LatestProducts() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['products', 'all', PARAMS],
    queryFn: ({ signal }) => getProducts(PARAMS, false, signal),
  });
  const empty = <EmptyState title="Nothing is on sale yet" hint="Products appear here as soon as they are added." />;
  return (
    <Stack gap="sm" component="section" aria-label="New products">
      <Group justify="space-between">
        <Title order={2}>New products</Title>
        <Anchor component={Link} to="/products">All products</Anchor>
      </Group>
      {error && !data
        ? <ErrorState title="The products could not be loaded" error={error} onRetry={() => void refetch()} />
        : <ProductGrid products={data?.results ?? []} loading={isPending} empty={empty} label="New products" skeletons={SHOWN} />}
    </Stack>
  );
}
