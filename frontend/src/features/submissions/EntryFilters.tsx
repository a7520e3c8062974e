import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useCustomerOfId } from '../../shared/customers/choices';
import { ENTRY_STATUSES } from '../../shared/gate/api';
import { ENTRY_WORDS } from '../../shared/gate/EntryStatus';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { SearchField } from '../../shared/list/SearchField';
import { useSession } from '../../shared/session/useSession';
import { choicesOf } from '../../shared/status/states';
import { activeFilters, dayPatch, listedDay, NO_FILTERS, type EntryList } from './entryListState';

interface EntryFiltersProps {
  list: EntryList;
  searchField: Ref<HTMLInputElement>;
  seesAll: boolean;
}

export function EntryFilters({ list, searchField, seesAll }: EntryFiltersProps) {
  const { state, set } = list;
  const { can } = useSession();
  const { data: customer } = useCustomerOfId(state.customer && can('view_customers') ? Number(state.customer) : null);
  const search = (
    <SearchField
      ref={searchField} label="Search entries" placeholder={seesAll ? 'Plate, name, phone or e-mail' : 'Plate, name or phone'}
      value={state.search} onChange={(value) => set({ search: value })}
    />
  );
  return (
    <FilterBar active={activeFilters(list, { seesAll, customerName: customer?.full_name })} onReset={() => set(NO_FILTERS)} search={search}>
      <FilterSelect
        label="Status" value={state.status} choices={choicesOf(ENTRY_WORDS)}
        onChange={(value) => set({ status: ENTRY_STATUSES.find((known) => known === value) ?? null })}
      />
      <TextInput
        type="date" label="Day" value={listedDay(state, seesAll)} onChange={(event) => set(dayPatch(event.currentTarget.value, seesAll))}
      />
    </FilterBar>
  );
}
