import { useMatches } from 'react-router';

import { useSession } from '../session/useSession';

/** The page open now as views name it, null when it has none or this person may not save any. */
export function useViewsPage(): string | null {
  const { can } = useSession();
  const here = useMatches().at(-1);
  const hasViews = (here?.handle as { hasViews?: boolean } | undefined)?.hasViews ?? false;
  return here && hasViews && can('save_views') ? here.pathname.replaceAll(/^\/|\/$/g, '') : null;
}
