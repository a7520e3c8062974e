import type { Params } from '../changesets/api';
import type { Selection } from '../list/useSelection';

/** What a bulk action is asked of: these serials, or everything a filter of the list matches. */
export type Chosen = { serialnumbers: string[] } | { filter: Params };

/** Which page of which order is shown is no matter when all of it is meant. */
const NO_FILTERS = ['pageNumber', 'pageSize', 'sortingOrderIndex', 'sortingOrderDirection', 'count'];

export function filterOf(params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([name, value]) => value !== undefined && !NO_FILTERS.includes(name)));
}

export function chosenOf({ isEverything, keys }: Pick<Selection, 'isEverything' | 'keys'>, params: Params): Chosen {
  return isEverything ? { filter: filterOf(params) } : { serialnumbers: [...keys] };
}
