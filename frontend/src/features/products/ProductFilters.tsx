import type { Ref } from 'react';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { SearchField } from '../../shared/list/SearchField';
import { choicesOf } from '../../shared/status/states';
import { activeFilters, type ProductList } from './productListState';
import { ON_SALE, PRODUCT_CATEGORIES } from './productWords';

export function ProductFilters({ list: { state, set }, searchField }: { list: ProductList; searchField: Ref<HTMLInputElement> }) {
  const search = (
    <SearchField
      ref={searchField} label="Search products" placeholder="Name or description"
      value={state.search} onChange={(value) => set({ search: value })}
    />
  );
  return (
    // Not the whole address: grid or list and whose products are no filters.
    <FilterBar active={activeFilters(state, set)} onReset={() => set({ category: null, onSale: null })} search={search}>
      <FilterSelect label="Category" value={state.category} onChange={(category) => set({ category })} choices={choicesOf(PRODUCT_CATEGORIES)} />
      <FilterSelect
        label="Sale" value={state.onSale} choices={choicesOf(ON_SALE)}
        onChange={(value) => set({ onSale: value === 'true' || value === 'false' ? value : null })}
      />
    </FilterBar>
  );
}
