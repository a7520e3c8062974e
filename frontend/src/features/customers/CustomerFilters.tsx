import type { Ref } from 'react';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterText } from '../../shared/list/FilterText';
import { SearchField } from '../../shared/list/SearchField';
import { activeFilters, type CustomerList } from './customerListState';

export function CustomerFilters({ list: { state, set }, searchField }: { list: CustomerList; searchField: Ref<HTMLInputElement> }) {
  const search = (
    <SearchField
      ref={searchField} label="Search customers" placeholder="Name, phone, company, code or e-mail"
      value={state.search} onChange={(value) => set({ search: value })}
    />
  );
  return (
    // Not the whole address: whether the deleted ones are shown is no filter.
    <FilterBar active={activeFilters(state, set)} onReset={() => set({ company: null })} search={search}>
      <FilterText label="Company" value={state.company} onChange={(company) => set({ company })} />
    </FilterBar>
  );
}
