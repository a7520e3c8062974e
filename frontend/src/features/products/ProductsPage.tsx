import { Button, Group, NativeSelect, SegmentedControl, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { useSession } from '../../shared/session/useSession';
import { useAsked } from '../../shared/useAsked';
import { ProductFilters } from './ProductFilters';
import { ProductResults } from './ProductResults';
import { productListSchema, productParams, ProductSort, type ProductList } from './productListState';

const ProductForm = lazy(async () => ({ default: (await import('./ProductForm')).ProductForm }));

const SORTS: [number, 0 | 1, string][] = [
  [ProductSort.Created, 1, 'Newest first'],
  [ProductSort.Created, 0, 'Oldest first'],
  [ProductSort.Name, 0, 'Name, A to Z'],
  [ProductSort.Name, 1, 'Name, Z to A'],
  [ProductSort.Price, 0, 'Price, lowest first'],
  [ProductSort.Price, 1, 'Price, highest first'],
  [ProductSort.Quantity, 0, 'Stock, least first'],
  [ProductSort.Quantity, 1, 'Stock, most first'],
];

/** Pictures have no headers to click on. */
function SortSelect({ state, set }: Pick<ProductList, 'state' | 'set'>) {
  return (
    <NativeSelect
      aria-label="Sort by" value={`${state.sort} ${state.dir}`}
      data={SORTS.map(([sort, dir, label]) => ({ value: `${sort} ${dir}`, label }))}
      onChange={(event) => {
        const [sort, dir] = event.currentTarget.value.split(' ').map(Number);
        set({ sort, dir });
      }}
    />
  );
}

function Views({ list: { state, set }, mayAdd }: { list: ProductList; mayAdd: boolean }) {
  return (
    <Group gap="sm" justify="space-between">
      {mayAdd && (
        <SegmentedControl
          aria-label="Whose products" value={state.mine ?? ''} onChange={(value) => set({ mine: value === '1' ? '1' : null })}
          data={[{ value: '', label: 'All products' }, { value: '1', label: 'My products' }]}
        />
      )}
      <Group gap="sm" ml="auto">
        {state.view === 'grid' && <SortSelect state={state} set={set} />}
        <SegmentedControl
          aria-label="Shown as" value={state.view} onChange={(value) => set({ view: value === 'list' ? 'list' : 'grid', offset: state.offset })}
          data={[{ value: 'grid', label: 'Grid' }, { value: 'list', label: 'List' }]}
        />
      </Group>
    </Group>
  );
}

/** The catalogue: find products, as pictures or as a list, and add some. */
export function ProductsPage() {
  const { can } = useSession();
  const navigate = useNavigate();
  const list = useListState(productListSchema);
  const [isAdding, setIsAdding] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  useSearchKey(searchField, !isAdding);

  const mayAdd = can('add_product');
  useAsked({ add: () => setIsAdding(mayAdd) });
  const add = mayAdd && <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>Add a product</Button>;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>Products</Title>
        <Group gap="xs"><ExportMenu list="products" params={productParams(list.state)} />{add}</Group>
      </Group>
      <ProductFilters list={list} searchField={searchField} />
      <Views list={list} mayAdd={mayAdd} />
      <ProductResults list={list} add={add} />
      <Suspense fallback={null}>
        {isAdding && <ProductForm onClose={() => setIsAdding(false)} onSaved={({ id }) => void navigate(`/products/${id}`)} />}
      </Suspense>
    </Stack>
  );
}
