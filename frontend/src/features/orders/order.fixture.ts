import type { Order } from './api';

/** An order of somebody else than the signed-in user of tests/server.ts (id 1). */
export function anOrder(over: Partial<Order> = {}): Order {
  return {
    id: 31, product: 7, product_name: 'Card reader', product_device_model: '', quantity: 3, unit_price: '1200.00', total_amount: '3600.00',
    status: 'placed', devices: [], customer: null, customer_code: null, customer_name: null, created_by: 5, created_by_name: 'carl',
    created_at: '2025-05-01T10:00:00+00:00', updated_at: '2025-05-02T10:00:00+00:00', ...over,
  };
}
