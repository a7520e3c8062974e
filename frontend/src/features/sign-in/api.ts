import { queryOptions } from '@tanstack/react-query';

import { http } from '../../shared/http';
import type { components } from '../../shared/schema';

type SiteSettings = components['schemas']['SiteSettings'];
/** As typed: the site's default role is filled in when the form is sent. */
export type SignupInput = Omit<components['schemas']['SignupInputRequest'], 'role'> & { role: string };

/** What this installation offers to people who are not signed in. */
export const siteSettingsQuery = queryOptions({
  queryKey: ['site_settings'],
  queryFn: async ({ signal }) => (await http.get<SiteSettings>('/sil/site_settings/', { signal })).data,
  staleTime: Infinity,
});

export async function signup(input: SignupInput): Promise<void> {
  await http.post('/sil/signup/', input);
}
