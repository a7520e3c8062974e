/** What of a list's address belongs to a view. */
import { HIDE } from '../list/useHiddenColumns';

/** Says that no view is wanted: a bare address opens the default one. */
const NO_VIEW = 'show';
export const SHOW_ALL = `?${NO_VIEW}=all`;

/** Where one is in the list, and what is open over it. */
const NOT_OF_A_VIEW = [NO_VIEW, 'offset', 'do', 'device', 'map', 'order', 'document'];

/** The query string without what is no part of a view, in one order, so that equal ones look equal. */
export function keptQuery(search: string): string {
  const params = new URLSearchParams(search);
  NOT_OF_A_VIEW.forEach((name) => params.delete(name));
  params.sort();
  return params.toString();
}

/** With these columns hidden, as `hide` writes them; null leaves the columns to whoever looks. */
export function withHidden(query: string, hidden: string | null): string {
  const params = new URLSearchParams(query);
  if (hidden === null) params.delete(HIDE);
  else params.set(HIDE, hidden);
  params.sort();
  return params.toString();
}

/** The view an address shows. Columns tell apart only those that are alike in all else. */
export function shownView<V extends { query: string }>(views: readonly V[], search: string): V | undefined {
  const query = keptQuery(search);
  const bare = withHidden(query, null);
  return views.find((view) => keptQuery(view.query) === query) ?? views.find((view) => withHidden(keptQuery(view.query), null) === bare);
}
