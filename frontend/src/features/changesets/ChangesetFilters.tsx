import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { KIND_WORDS, STATE_WORDS, SUBJECT_WORDS } from '../../shared/changesets/words';
import { FilterBar } from '../../shared/list/FilterBar';
import { FilterSelect } from '../../shared/list/FilterSelect';
import { SearchField } from '../../shared/list/SearchField';
import { choicesOf } from '../../shared/status/states';
import { activeFilters, changesetListSchema, type ChangesetList } from './changesetListState';

const CHOICES = [
  { key: 'kind', label: 'Kind', choices: choicesOf(KIND_WORDS) },
  { key: 'state', label: 'State', choices: choicesOf(STATE_WORDS) },
  { key: 'subject', label: 'Of', choices: choicesOf(SUBJECT_WORDS) },
] as const;

export function ChangesetFilters({ list: { state, set, reset }, searchField }: { list: ChangesetList; searchField: Ref<HTMLInputElement> }) {
  const choose = (key: 'kind' | 'state' | 'subject', value: string | null) =>
    set({ [key]: changesetListSchema.shape[key].safeParse(value ?? undefined).data ?? null });
  const search = (
    <SearchField ref={searchField} label="Search changesets" placeholder="Name or number" value={state.search} onChange={(value) => set({ search: value })} />
  );
  return (
    <FilterBar active={activeFilters(state, set)} onReset={reset} search={search}>
      {CHOICES.map(({ key, ...field }) => <FilterSelect key={key} {...field} value={state[key]} onChange={(value) => choose(key, value)} />)}
      <TextInput type="date" label="From" value={state.from} onChange={(event) => set({ from: event.currentTarget.value })} />
      <TextInput type="date" label="Until" value={state.to} onChange={(event) => set({ to: event.currentTarget.value })} />
    </FilterBar>
  );
}
