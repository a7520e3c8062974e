import type { QueryClient } from '@tanstack/react-query';
import { redirect } from 'react-router';

import { sessionQuery } from '../session/session';
import { savedViewsQuery } from './api';
import { defaultView, ownDefaultKey } from './defaultView';

// A list is not kept waiting longer than this; then it opens as it is.
const PATIENCE_MS = 3_000;

const afterAWhile = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));

async function defaultOf(client: QueryClient, page: string): Promise<string | null> {
  try {
    const user = await client.query({ ...sessionQuery, staleTime: 'static' });
    if (!user?.actions.includes('save_views')) return null;
    // The page reads them again when they are old; opening it does not wait for that.
    const views = await client.query({ ...savedViewsQuery, staleTime: 'static' });
    const ownDefault = localStorage.getItem(ownDefaultKey(user.id, page));
    return defaultView(views, page, { ownDefault, role: user.role })?.query || null;
  } catch {
    // Whoever may not be reached for the views is asked for the list itself next, and that tells what is wrong.
    return null;
  }
}

/** Opens a list that is asked for without a query string with the default view, its filters written out in the address. */
export async function openDefault(client: QueryClient, { url }: Request): Promise<Response | null> {
  const { pathname, search } = new URL(url);
  if (search) return null;
  const query = await Promise.race([defaultOf(client, pathname.replaceAll(/^\/|\/$/g, '')), afterAWhile()]);
  return query === null ? null : redirect(`${pathname}?${query}`);
}
