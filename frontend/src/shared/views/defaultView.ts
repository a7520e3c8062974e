import type { SavedView } from './api';

/** Where this browser remembers the view that this person wants to see first on a page. */
export const ownDefaultKey = (user: number | undefined, page: string) => `silo-view ${user ?? ''} ${page}`;

interface Viewer {
  ownDefault: string | null;
  role: string | undefined;
}

/** What a page without a query string shows: the own choice, else the role's. */
export function defaultView(views: readonly SavedView[], page: string, { ownDefault, role }: Viewer): SavedView | undefined {
  const here = views.filter((view) => view.page === page);
  return here.find(({ id }) => String(id) === ownDefault) ?? here.find((view) => view.is_default_for_role === role);
}
