import { queryOptions } from '@tanstack/react-query';

import { http, withIdempotencyKey } from '../http';
import type { components } from '../schema';

type Shapes = components['schemas'];
export type SavedView = Shapes['SavedViewRow'];
export type ViewInput = Omit<Shapes['SavedViewInputRequest'], 'page'>;

/** The own and the shared views of all pages: one question serves every list. */
export const savedViewsQuery = queryOptions({
  queryKey: ['saved_views'],
  queryFn: async ({ signal }) => (await http.get<Shapes['SavedViews']>('/sil/saved_views/', { signal })).data.data,
  staleTime: 60_000,
  // A list does without them, and whoever opens their menu may ask again.
  retry: false,
  refetchInterval: false,
});

/** Gives the view as the server has it now. */
export async function saveView({ page, input, key }: { page: string; input: ViewInput; key: string }): Promise<SavedView> {
  const { data } = await http.post<Shapes['ChangedSavedView']>('/sil/saved_views/', { page, ...input }, withIdempotencyKey(key));
  return data.data;
}

export async function changeView({ id, change }: { id: number; change: Partial<ViewInput> }): Promise<SavedView> {
  return (await http.patch<Shapes['ChangedSavedView']>(`/sil/saved_views/${id}/`, change)).data.data;
}

export async function removeView({ id }: SavedView): Promise<void> {
  await http.delete(`/sil/saved_views/${id}/`);
}
