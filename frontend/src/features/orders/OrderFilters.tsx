import type { Ref } from 'react';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { SearchField } from '../../shared/list/SearchField';
import { choicesOf } from '../../shared/status/states';
import { ORDER_STATUSES } from './api';
import { activeFilters, type OrderList } from './orderListState';
import { ORDER_WORDS } from './orderWords';

interface OrderFiltersProps {
  list: OrderList;
  searchField: Ref<HTMLInputElement>;
  /** Everybody's orders are listed, so it matters who ordered. */
  seesAll: boolean;
}

export function OrderFilters({ list: { state, set }, searchField, seesAll }: OrderFiltersProps) {
  const search = (
    <SearchField
      ref={searchField} label="Search orders" placeholder={seesAll ? 'Number, product or who ordered' : 'Number or product'}
      value={state.search} onChange={(value) => set({ search: value })}
    />
  );
  return (
    <FilterBar active={activeFilters(state, set)} onReset={() => set({ status: null })} search={search}>
      <FilterSelect
        label="Status" value={state.status} choices={choicesOf(ORDER_WORDS)}
        onChange={(value) => set({ status: ORDER_STATUSES.find((known) => known === value) ?? null })}
      />
    </FilterBar>
  );
}
