import { expect, test } from 'vitest';
import { actionsFor } from './actions';
import { matching } from './entries';

const labels = (typed: string, list: { label: string; words?: string }[]) =>
  matching(typed, list.map((one, index) => ({ id: String(index), ...one }))).map(({ label }) => label);

test('the best match comes first, equal ones stay as they are', () => {
  const list = [
    { label: 'Import a file', words: 'order of columns' }, { label: 'My orders' }, { label: 'Order a product' }, { label: 'Reorder' }, { label: 'Devices' },
  ];
  expect(labels('order', list)).toEqual(['Order a product', 'My orders', 'Import a file', 'Reorder']);
  expect(labels('  PRO ord ', list)).toEqual(['Order a product']);
  expect(labels('or', list)).toEqual(['Order a product', 'My orders', 'Import a file']);
  expect(labels('order device', list)).toEqual([]);
});

test('who may do nothing is offered nothing', () => {
  expect(actionsFor(() => false)).toEqual([]);
  expect(actionsFor((action) => action === 'decide_gate').map(({ to }) => to)).toEqual(['/gate/station']);
});
