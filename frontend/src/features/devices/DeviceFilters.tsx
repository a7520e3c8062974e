import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { SearchField } from '../../shared/list/SearchField';
import type { ListState } from '../../shared/list/useListState';
import { useLines } from '../../shared/serialPattern';
import { ALLOCATIONS, APPROVALS, CATEGORIES, choicesOf } from '../../shared/status/states';
import { activeFilters, type deviceListSchema, type DeviceListState } from './deviceListState';

interface DeviceFiltersProps {
  list: ListState<typeof deviceListSchema>;
  searchField: Ref<HTMLInputElement>;
}

type Choices = readonly (string | { value: string; label: string })[];

const CHOICES: { key: 'isapproved' | 'isallocated' | 'deviceType' | 'category'; label: string; choices: Choices }[] = [
  { key: 'isapproved', label: 'Approval', choices: choicesOf(APPROVALS) },
  { key: 'isallocated', label: 'Allocation', choices: choicesOf(ALLOCATIONS) },
  { key: 'deviceType', label: 'Type', choices: [] }, // the lines of the serial patterns
  { key: 'category', label: 'Category', choices: choicesOf(CATEGORIES) },
];

const DAYS: { key: 'from' | 'to'; label: string }[] = [
  { key: 'from', label: 'Created from' },
  { key: 'to', label: 'Created until' },
];

export function DeviceFilters({ list: { state, set, reset }, searchField }: DeviceFiltersProps) {
  const setFilter = (key: keyof DeviceListState, value: string | null) => set({ [key]: value });
  const lines = useLines(state.deviceType);
  const search = (
    <SearchField
      ref={searchField}
      label="Search devices"
      placeholder="Serial, device id, IMEI or IMSI"
      value={state.search}
      onChange={(value) => set({ search: value })}
    />
  );
  return (
    <FilterBar active={activeFilters(state, set)} onReset={reset} search={search}>
      {CHOICES.map(({ key, label, choices }) => (
        <FilterSelect key={key} label={label} choices={key === 'deviceType' ? lines : choices} value={state[key]} onChange={(value) => setFilter(key, value)} />
      ))}
      {DAYS.map(({ key, label }) => (
        <TextInput key={key} type="date" label={label} value={state[key]} onChange={(event) => setFilter(key, event.currentTarget.value)} />
      ))}
    </FilterBar>
  );
}
