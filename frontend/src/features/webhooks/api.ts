import { keepPreviousData, queryOptions } from '@tanstack/react-query';

import { http, newIdempotencyKey, withIdempotencyKey } from '../../shared/http';
import type { components } from '../../shared/schema';
import type { LogListState } from './logListState';

type Shapes = components['schemas'];
export type Webhook = Shapes['WebhookRow'];
export type Delivery = Shapes['DeliveryRow'];
export type WebhookInput = Shapes['WebhookInputRequest'];
export type WebhookChange = Shapes['PatchedChangeWebhookInputRequest'];
export type WithSecret = Shapes['WebhookWithSecret'];

// What the sender does is no event, so it is asked for again while somebody looks.
const LOOK_AGAIN_MS = 5_000;

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async ({ signal }) => (await http.get<Shapes['Webhooks']>('/sil/webhooks/', { signal })).data,
  refetchInterval: LOOK_AGAIN_MS,
});

export function webhookQuery(id: string) {
  return queryOptions({
    queryKey: ['webhook', id],
    queryFn: async ({ signal }) => (await http.get<Shapes['OneWebhook']>(`/sil/webhooks/${id}/`, { signal })).data.data,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

export function logQuery(id: string, list: LogListState) {
  const params = {
    state: list.state || undefined, topic: list.topic || undefined, key: list.key || undefined,
    pageNumber: list.offset, pageSize: list.pageSize, count: 'bounded',
  };
  return queryOptions({
    queryKey: ['webhook', id, 'log', params],
    queryFn: async ({ signal }) => (await http.get<Shapes['WebhookDeliveries']>(`/sil/webhooks/${id}/deliveries/`, { params, signal })).data,
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

export async function addWebhook(input: WebhookInput): Promise<WithSecret> {
  return (await http.post<WithSecret>('/sil/webhooks/', input)).data;
}

export async function changeWebhook({ id, change }: { id: number; change: WebhookChange }): Promise<Webhook> {
  return (await http.patch<Shapes['ChangedWebhook']>(`/sil/webhooks/${id}/`, change)).data.data;
}

export async function removeWebhook(id: number): Promise<void> {
  await http.delete(`/sil/webhooks/${id}/`);
}

export async function rotateSecret(id: number): Promise<WithSecret> {
  return (await http.post<WithSecret>(`/sil/webhooks/${id}/rotate_secret/`, {})).data;
}

export async function testWebhook(id: number): Promise<void> {
  await http.post(`/sil/webhooks/${id}/test/`, {}, withIdempotencyKey(newIdempotencyKey()));
}

export async function replay({ id, deliveries }: { id: number; deliveries?: number[] }): Promise<string> {
  const answer = await http.post<Shapes['WebhookReplay']>(`/sil/webhooks/${id}/replay/`, { deliveries }, withIdempotencyKey(newIdempotencyKey()));
  return answer.data.message;
}
