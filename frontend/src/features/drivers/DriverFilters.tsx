import type { Ref } from 'react';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { SearchField } from '../../shared/list/SearchField';
import { choicesOf } from '../../shared/status/states';
import { activeFilters, BLACKLIST_WORDS, type DriverList } from './driverListState';

export function DriverFilters({ list: { state, set }, searchField }: { list: DriverList; searchField: Ref<HTMLInputElement> }) {
  const search = (
    <SearchField
      ref={searchField} label="Search drivers" placeholder="Name or phone"
      value={state.search} onChange={(value) => set({ search: value })}
    />
  );
  return (
    <FilterBar active={activeFilters(state, set)} onReset={() => set({ type: null, is_blacklisted: null })} search={search}>
      <FilterSelect
        label="Comes as" value={state.type} choices={['Driver', 'Helper']}
        onChange={(value) => set({ type: value === 'Driver' || value === 'Helper' ? value : null })}
      />
      <FilterSelect
        label="Blacklist" value={state.is_blacklisted} choices={choicesOf(BLACKLIST_WORDS)}
        onChange={(value) => set({ is_blacklisted: value === 'true' || value === 'false' ? value : null })}
      />
    </FilterBar>
  );
}
