import * as z from 'zod/mini';

import { pagingFields, textField, type ListState } from '../../shared/list/useListState';
import { DELIVERY_WORDS } from './webhookWords';

const { offset, pageSize } = pagingFields({ pageSize: 25 });

export const logListSchema = z.object({
  state: z._default(z.enum(['', 'waiting', 'sending', 'delivered', 'failed']), ''),
  topic: textField(),
  key: textField(),
  offset,
  pageSize,
});
export type LogListState = z.infer<typeof logListSchema>;
export type LogList = ListState<typeof logListSchema>;

/** The filters in force, as chips. */
export function activeFilters({ state, set }: LogList) {
  return [
    state.state && { key: 'state', label: DELIVERY_WORDS[state.state].label, onRemove: () => set({ state: '' }) },
    state.topic && { key: 'topic', label: `Topic: ${state.topic}`, onRemove: () => set({ topic: '' }) },
    state.key && { key: 'key', label: `Key: ${state.key}`, onRemove: () => set({ key: '' }) },
  ].filter((filter) => filter !== '');
}
