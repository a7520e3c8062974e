/** The stored words of products and what people call them. */
import type { Product } from './api';

export const PRODUCT_CATEGORIES: Record<string, string> = {
  books: 'Books', clothing: 'Clothing', electronics: 'Electronics', home: 'Home', sports: 'Sports', other: 'Other',
};

export const ON_SALE: Record<string, string> = { true: 'On sale', false: 'Not on sale' };

export const DEVICE_LINES: Record<string, string> = { AMP: 'AMP devices', API: 'API devices' };

export const wordIn = (words: Record<string, string>, value: string) => words[value] ?? value;

const LOW_STOCK = 5;

export type StockState = 'inactive' | 'out' | 'low' | 'in';

export function stockStateOf({ is_active, quantity }: Pick<Product, 'is_active' | 'quantity'>): StockState {
  if (!is_active) return 'inactive';
  if (quantity === 0) return 'out';
  return quantity <= LOW_STOCK ? 'low' : 'in';
}
