import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { http } from '../../shared/http';
import type { components } from '../../shared/schema';
import type { UserListState } from './userListState';

type Shapes = components['schemas'];
export type Account = Shapes['UserRow'];
export type NewUser = Shapes['CreateUserInputRequest'];
export type UserChange = Shapes['PatchedChangeUserInputRequest'];

/** What the server filters by. */
export function userFilters(list: UserListState) {
  return {
    search: list.search || undefined,
    role: list.role || undefined,
    is_verified: list.verified || undefined,
    is_active: list.active || undefined,
  };
}

export function usersQuery(list: UserListState) {
  const params = { ...userFilters(list), pageNumber: list.offset, pageSize: list.pageSize, count: 'bounded' };
  return queryOptions({
    queryKey: ['users', params],
    queryFn: async ({ signal }) => (await http.get<Shapes['Users']>('/sil/users/', { params, signal })).data,
    placeholderData: keepPreviousData,
  });
}

export async function createUser(input: NewUser): Promise<void> {
  await http.post('/sil/users/', input);
}

export async function changeUser({ id, change }: { id: number; change: UserChange }): Promise<void> {
  await http.patch(`/sil/users/${id}/`, change);
}

export async function endUserSessions(id: number): Promise<void> {
  await http.post(`/sil/users/${id}/end_sessions/`, null);
}
