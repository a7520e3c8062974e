import type { Product } from './api';

/** A product of the signed-in user of tests/server.ts (id 1). */
export function aProduct(over: Partial<Product> = {}): Product {
  return {
    id: 7, name: 'Card reader', description: 'Reads cards.', category: 'electronics', price: '1200.00', quantity: 12,
    image: null, thumbnail: null, is_active: true, is_in_stock: true, total_value: '14400.00', device_model: '',
    created_by: 1, created_by_name: 'asha', created_at: '2025-05-01T10:00:00+00:00', updated_at: '2025-05-02T10:00:00+00:00', ...over,
  };
}
