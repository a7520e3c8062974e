import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { useSession } from '../session/useSession';
import type { LiveFeed } from './LiveFeed';

/** Hears the feed as long as somebody is signed in. Once, around all pages. */
export function useLiveFeed(): void {
  const client = useQueryClient();
  const { user } = useSession();
  const id = user?.id;
  const username = user?.username;
  useEffect(() => {
    if (id === undefined || username === undefined) return;
    let feed: LiveFeed | null = null;
    let isLeft = false;
    // After the page: its first paint need not wait for what happens later.
    void import('./LiveFeed').then((loaded) => {
      if (!isLeft) feed = new loaded.LiveFeed(client, { id, username });
    });
    return () => {
      isLeft = true;
      feed?.stop();
    };
  }, [client, id, username]);
}
