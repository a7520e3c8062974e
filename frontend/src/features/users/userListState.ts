import * as z from 'zod/mini';

import { pagingFields, textField, type ListState } from '../../shared/list/useListState';
import { ROLES } from '../../shared/session/session';

const { offset, pageSize } = pagingFields({ pageSize: 25 });

export const userListSchema = z.object({
  search: textField(),
  role: z._default(z.enum(['', ...ROLES]), ''),
  verified: z._default(z.enum(['', 'true', 'false']), ''),
  active: z._default(z.enum(['', 'true', 'false']), ''),
  offset,
  pageSize,
});
export type UserListState = z.infer<typeof userListSchema>;
export type UserList = ListState<typeof userListSchema>;

export const VERIFIED_WORDS = { true: 'Verified', false: 'Waiting for verification' };
export const ACTIVE_WORDS = { true: 'Enabled', false: 'Disabled' };

/** The filters in force, as chips. */
export function activeFilters({ state, set }: UserList) {
  return [
    state.role && { key: 'role', label: `Role: ${state.role}`, onRemove: () => set({ role: '' }) },
    state.verified && { key: 'verified', label: VERIFIED_WORDS[state.verified], onRemove: () => set({ verified: '' }) },
    state.active && { key: 'active', label: ACTIVE_WORDS[state.active], onRemove: () => set({ active: '' }) },
  ].filter((filter) => filter !== '');
}
