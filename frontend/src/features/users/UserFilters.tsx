import { NativeSelect } from '@mantine/core';
import type { Ref } from 'react';

import { FilterBar } from '../../shared/list/FilterBar';
import { SearchField } from '../../shared/list/SearchField';
import { ROLES } from '../../shared/session/session';
import { ACTIVE_WORDS, activeFilters, VERIFIED_WORDS, type UserList, type UserListState } from './userListState';

const anyOr = (words: Record<string, string>) => [
  { value: '', label: 'All' },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
];

const CHOICES: { key: 'role' | 'verified' | 'active'; label: string; data: ReturnType<typeof anyOr> }[] = [
  { key: 'role', label: 'Role', data: anyOr(Object.fromEntries(ROLES.map((role) => [role, role]))) },
  { key: 'verified', label: 'Verification', data: anyOr(VERIFIED_WORDS) },
  { key: 'active', label: 'Account', data: anyOr(ACTIVE_WORDS) },
];

export function UserFilters({ list, searchField }: { list: UserList; searchField: Ref<HTMLInputElement> }) {
  const { state, set, reset } = list;
  const search = (
    <SearchField
      ref={searchField} label="Search users" placeholder="User name or e-mail"
      value={state.search} onChange={(value) => set({ search: value })}
    />
  );
  return (
    <FilterBar active={activeFilters(list)} onReset={reset} search={search}>
      {CHOICES.map(({ key, label, data }) => (
        <NativeSelect
          key={key}
          label={label}
          data={data}
          value={state[key]}
          onChange={(event) => set({ [key]: event.currentTarget.value } as Partial<UserListState>)}
        />
      ))}
    </FilterBar>
  );
}
