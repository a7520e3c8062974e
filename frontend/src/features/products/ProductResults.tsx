import { Button, Stack } from '@mantine/core';
import { IconFilterOff, IconPackage } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { getProducts, type Product } from './api';
import { useDeletedIds } from './pendingDeletions';
import { productColumns } from './productColumns';
import { ProductGrid } from './ProductGrid';
import { isNarrowed, PRODUCT_PAGE_SIZES, productParams, type ProductList } from './productListState';

interface ProductResultsProps {
  list: ProductList;
  /** The button that adds a product, for somebody who may. */
  add: ReactNode;
}

const keyOf = ({ id }: Product) => String(id);

function NoProducts({ list, add, total }: ProductResultsProps & { total: number }) {
  const { state, set } = list;
  if (total > 0) {
    return <EmptyState title="Nothing on this page" action={<Button variant="default" onClick={() => set({ offset: 0 }, 'replace')}>First page</Button>} />;
  }
  if (isNarrowed(state)) {
    return (
      <EmptyState
        icon={<IconFilterOff size={36} aria-hidden />} title="No product matches" hint="Search for less, or take filters away."
        action={<Button variant="default" onClick={() => set({ search: null, category: null, onSale: null })}>Reset filters</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={<IconPackage size={36} aria-hidden />} title={state.mine ? 'You have added no product yet' : 'No product yet'}
      hint={add ? 'Add what you sell: with a picture, a price and how many there are.' : 'What is on sale appears here as soon as it is added.'}
      action={add}
    />
  );
}

/** One page of the catalogue in the chosen view. */
export function ProductResults({ list, add }: ProductResultsProps) {
  const navigate = useNavigate();
  const { state, set } = list;
  const params = productParams(state);
  const isMine = state.mine === '1';
  const deleted = useDeletedIds();
  const query = useQuery({
    queryKey: ['products', isMine ? 'mine' : 'all', params],
    queryFn: ({ signal }) => getProducts(params, isMine, signal),
    placeholderData: keepPreviousData,
  });
  const calm = useCalmRows({ rows: query.data?.results, keyOf, scope: calmScope(query, params) });
  if (query.isError && !query.data) {
    return <ErrorState title="The products could not be loaded" error={query.error} onRetry={() => void query.refetch()} />;
  }
  const total = query.data?.count ?? 0;
  const products = calm.rows.filter((product) => !deleted.has(keyOf(product)));
  const empty = <NoProducts list={list} add={add} total={total} />;
  return (
    <Stack gap="sm">
      <CalmList calm={calm}>
        {state.view === 'grid' ? (
          <ProductGrid products={products} goneKeys={calm.gone} loading={query.isPending} empty={empty} label="Products" />
        ) : (
          <ListTable
            list="products" label="Products" columns={productColumns} rows={products} rowKey={keyOf} goneKeys={calm.gone}
            sort={{ index: state.sort, direction: state.dir }} onSort={({ index, direction }) => set({ sort: index, dir: direction })}
            loading={query.isPending} empty={empty} onRowClick={({ id }) => void navigate(`/products/${id}`)}
          />
        )}
      </CalmList>
      {query.data && <Pager total={total} offset={state.offset} pageSize={state.pageSize} pageSizes={PRODUCT_PAGE_SIZES} onChange={set} />}
    </Stack>
  );
}
