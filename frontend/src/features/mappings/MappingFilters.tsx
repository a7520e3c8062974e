import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { FilterText } from '../../shared/list/FilterText';
import { SearchField } from '../../shared/list/SearchField';
import type { ListState } from '../../shared/list/useListState';
import { useLines } from '../../shared/serialPattern';
import { APPROVALS, choicesOf } from '../../shared/status/states';
import { activeFilters, type mappingListSchema } from './mappingListState';

interface MappingFiltersProps {
  list: ListState<typeof mappingListSchema>;
  searchField: Ref<HTMLInputElement>;
}

const TEXTS: { key: 'serialNumber' | 'customerName' | 'company' | 'customerCode'; label: string; inputMode?: 'numeric' }[] = [
  { key: 'serialNumber', label: 'Serial number' },
  { key: 'customerName', label: 'Customer name' },
  { key: 'company', label: 'Company' },
  { key: 'customerCode', label: 'Customer code', inputMode: 'numeric' },
];

type Choices = readonly (string | { value: string; label: string })[];

const CHOICES: { key: 'deviceType' | 'approvedStatus'; label: string; choices: Choices }[] = [
  { key: 'deviceType', label: 'Type', choices: [] }, // the lines of the serial patterns
  { key: 'approvedStatus', label: 'Approval', choices: choicesOf(APPROVALS) },
];

const DAYS: { key: 'from' | 'to'; label: string }[] = [
  { key: 'from', label: 'Created from' },
  { key: 'to', label: 'Created until' },
];

export function MappingFilters({ list: { state, set, reset }, searchField }: MappingFiltersProps) {
  const lines = useLines(state.deviceType);
  const search = (
    <SearchField
      ref={searchField} label="Search mappings" placeholder="Any column"
      value={state.searchText} onChange={(value) => set({ searchText: value })}
    />
  );
  return (
    <FilterBar active={activeFilters(state, set)} onReset={reset} search={search}>
      {TEXTS.map(({ key, ...field }) => (
        <FilterText key={key} {...field} value={state[key]} onChange={(value) => set({ [key]: value }, 'replace')} />
      ))}
      {CHOICES.map(({ key, label, choices }) => (
        <FilterSelect key={key} label={label} choices={key === 'deviceType' ? lines : choices} value={state[key]} onChange={(value) => set({ [key]: value })} />
      ))}
      {DAYS.map(({ key, label }) => (
        <TextInput key={key} type="date" label={label} value={state[key]} onChange={(event) => set({ [key]: event.currentTarget.value })} />
      ))}
    </FilterBar>
  );
}
