import type { Ref } from 'react';
import { DOCUMENT_TYPES } from '../../shared/gate/api';
import { DOCUMENT_WORDS } from '../../shared/gate/documentRules';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { FilterText } from '../../shared/list/FilterText';
import { SearchField } from '../../shared/list/SearchField';
import { choicesOf } from '../../shared/status/states';
import { activeFilters, EXPIRING, EXPIRING_WORDS, NO_FILTERS, type DocumentListOf } from './documentListState';

interface DocumentFiltersProps {
  list: DocumentListOf;
  searchField: Ref<HTMLInputElement>;
  /** Everybody's papers are listed, so it matters whose they are. */
  seesAll: boolean;
}

export function DocumentFilters({ list: { state, set }, searchField, seesAll }: DocumentFiltersProps) {
  const search = (
    <SearchField
      ref={searchField} label="Search documents" placeholder={seesAll ? 'File, plate, driver or e-mail' : 'File, plate or driver'}
      value={state.search} onChange={(value) => set({ search: value })}
    />
  );
  return (
    <FilterBar active={activeFilters(state, set)} onReset={() => set(NO_FILTERS)} search={search}>
      <FilterSelect
        label="Paper" value={state.type} choices={choicesOf(DOCUMENT_WORDS)}
        onChange={(value) => set({ type: DOCUMENT_TYPES.find((known) => known === value) ?? null })}
      />
      <FilterSelect
        label="Expires" value={state.expiring} choices={choicesOf(EXPIRING_WORDS)}
        onChange={(value) => set({ expiring: EXPIRING.find((known) => known === value) ?? null })}
      />
      {seesAll && <FilterText label="Customer's e-mail" value={state.customer} onChange={(customer) => set({ customer })} />}
    </FilterBar>
  );
}
