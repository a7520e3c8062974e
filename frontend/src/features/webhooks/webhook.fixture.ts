import type { Delivery, Webhook } from './api';

export const webhook = (more: Partial<Webhook> = {}): Webhook => ({
  id: 7, name: 'ERP', address: 'https://erp.example.com/silo', topics: ['device.approved', 'order.placed'], with_changes: false,
  is_active: true, health: 'well', secret_hint: 'wxyz', old_secret_until: null, failing_since: null,
  last_success_at: '2026-05-02T08:00:00+00:00', paused_at: null, last_problem: '', waiting: 0, failed: 0, created_by: 'root',
  created_at: '2026-05-01T08:00:00+00:00', ...more,
});

export const delivery = (id: number, more: Partial<Delivery> = {}): Delivery => ({
  id, delivery: String(100 + id), event_id: 100 + id, topic: 'device.approved', key: '202505AMP000001B', state: 'delivered', attempts: 1,
  created_at: '2026-05-02T08:00:00+00:00', last_tried_at: '2026-05-02T08:00:01+00:00', next_try_at: null, seconds: 0.123, status: 200,
  answer: 'thank you', problem: '', ...more,
});
