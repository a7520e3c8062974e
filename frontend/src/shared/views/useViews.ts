import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';

import { useRemembered } from '../list/useRemembered';
import { useSession } from '../session/useSession';
import { savedViewsQuery } from './api';
import { defaultView, ownDefaultKey } from './defaultView';
import { keptQuery, shownView } from './viewQuery';

/** The views of a page, which of them the address shows, and which one opens the page. */
export function useViews(page: string) {
  const { user } = useSession();
  const { search } = useLocation();
  const [ownDefault, setOwnDefault] = useRemembered(ownDefaultKey(user?.id, page));
  const { data, error, isPending, refetch } = useQuery(savedViewsQuery);
  const views = (data ?? []).filter((view) => view.page === page);
  const first = defaultView(views, page, { ownDefault, role: user?.role });
  return {
    user, views, isPending,
    error: data ? null : error,
    retry: () => void refetch(),
    query: keptQuery(search),
    // Of two that are alike the one that opened the page.
    shown: shownView(first ? [first, ...views] : views, search),
    first,
    ownDefault, setOwnDefault,
  };
}
