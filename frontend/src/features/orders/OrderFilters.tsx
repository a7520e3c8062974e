import type { Ref } from 'react';
import { useCustomerOfId } from '../../shared/customers/choices';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { SearchField } from '../../shared/list/SearchField';
import { useSession } from '../../shared/session/useSession';
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
  const { can } = useSession();
  const { data: customer } = useCustomerOfId(state.customer && can('view_customers') ? Number(state.customer) : null);
  const search = (
    <SearchField
      ref={searchField} label="Search orders" placeholder={seesAll ? 'Number, product or who ordered' : 'Number or product'}
      value={state.search} onChange={(value) => set({ search: value })}
    />
  );
  return (
    <FilterBar active={activeFilters(state, set, customer?.full_name)} onReset={() => set({ status: null, customer: null })} search={search}>
      <FilterSelect
        label="Status" value={state.status} choices={choicesOf(ORDER_WORDS)}
        onChange={(value) => set({ status: ORDER_STATUSES.find((known) => known === value) ?? null })}
      />
    </FilterBar>
  );
}
