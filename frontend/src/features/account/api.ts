import { queryOptions } from '@tanstack/react-query';

import { http } from '../../shared/http';
import type { components } from '../../shared/schema';

type Shapes = components['schemas'];
export type OwnSession = Shapes['SessionRow'];
export type ApiToken = Shapes['ApiTokenRow'];
export type NewApiToken = Shapes['NewApiToken'];
export type PasswordChange = Shapes['ChangePasswordInputRequest'];

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => (await http.get<Shapes['Sessions']>('/sil/sessions/', { signal })).data.data,
});

export const apiTokensQuery = queryOptions({
  queryKey: ['api_tokens'],
  queryFn: async ({ signal }) => (await http.get<Shapes['ApiTokens']>('/sil/api_tokens/', { signal })).data.data,
});

export async function changePassword(input: PasswordChange): Promise<void> {
  await http.post('/sil/change_password/', input);
}

export async function endSession(id: OwnSession['id']): Promise<void> {
  await http.delete(`/sil/sessions/${id}/`);
}

export async function createApiToken(input: Shapes['ApiTokenInputRequest']): Promise<NewApiToken> {
  return (await http.post<NewApiToken>('/sil/api_tokens/', input)).data;
}

export async function deleteApiToken(id: number): Promise<void> {
  await http.delete(`/sil/api_tokens/${id}/`);
}
