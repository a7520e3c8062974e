/** The address of the product list, and what it asks of the server. */
import * as z from 'zod/mini';
import type { ActiveFilter } from '../../shared/list/FilterBar';
import { pagingFields, textField, type ListState } from '../../shared/list/useListState';
import type { ProductParams } from './api';
import { ON_SALE, PRODUCT_CATEGORIES, wordIn } from './productWords';

export const PRODUCT_PAGE_SIZES = [12, 24, 48, 96] as const;

/** The server's words for ordering, by the sort index of the address. */
const ORDERINGS = ['created_at', 'name', 'price', 'quantity'] as const;
export const ProductSort = { Created: 0, Name: 1, Price: 2, Quantity: 3 } as const;

export const productListSchema = z.object({
  ...pagingFields({ pageSize: 24, pageSizes: PRODUCT_PAGE_SIZES, sort: ProductSort.Created, dir: 1, sorts: ORDERINGS.length }),
  search: textField(),
  category: z.optional(z.enum(Object.keys(PRODUCT_CATEGORIES))),
  onSale: z.optional(z.enum(['true', 'false'])),
  view: z._default(z.enum(['grid', 'list']), 'grid'),
  mine: z.optional(z.literal('1')),
});

export type ProductListState = z.output<typeof productListSchema>;
export type ProductList = ListState<typeof productListSchema>;

export function productParams(state: ProductListState): ProductParams {
  return {
    search: state.search || undefined,
    category: state.category,
    is_active: state.onSale,
    ordering: `${state.dir === 1 ? '-' : ''}${ORDERINGS[state.sort]}`,
    limit: state.pageSize,
    offset: state.offset,
  };
}

/** The chips above the list. */
export function activeFilters(state: ProductListState, set: ProductList['set']): ActiveFilter[] {
  const chips: ActiveFilter[] = [];
  if (state.category) {
    chips.push({ key: 'category', label: `Category: ${wordIn(PRODUCT_CATEGORIES, state.category)}`, onRemove: () => set({ category: null }) });
  }
  if (state.onSale) chips.push({ key: 'onSale', label: wordIn(ON_SALE, state.onSale), onRemove: () => set({ onSale: null }) });
  return chips;
}

export function isNarrowed(state: ProductListState): boolean {
  return Boolean(state.search || state.category || state.onSale);
}
