import { expect, test } from 'vitest';
import { stepsFor } from './orderRules';
import { keepPatterns } from '../../shared/serialPattern';
import { NO_DEVICES, takeOut, takeScan, type ShipmentDevices } from './shipmentDevices';

const owner = { user: { id: 5 }, can: (action: string) => action === 'cancel_order' };
const other = { user: { id: 6 }, can: (action: string) => action === 'cancel_order' };
const sales = { user: { id: 6 }, can: () => true };

test.each([
  ['placed', owner, ['cancel']],
  ['placed', other, []],
  ['placed', sales, ['confirm', 'cancel']],
  ['confirmed', owner, []],
  ['confirmed', sales, ['fulfil', 'cancel']],
  ['fulfilled', sales, []],
  ['cancelled', sales, []],
] as const)('a %s order offers what its state and the viewer allow', (status, viewer, steps) => {
  expect(stepsFor({ status, created_by: 5 }, viewer)).toEqual(steps);
});

const WANTED = { line: 'AMP', count: 2 };
const amp = (number: number) => `202505AMP00000${number}B`;
const scanAll = (...texts: string[]): ShipmentDevices => texts.reduce((devices, text) => takeScan(devices, text, WANTED), NO_DEVICES);

test('good scans are taken in order, white space around them does not matter', () => {
  expect(scanAll(` ${amp(1)}\n`, '', amp(2))).toEqual({ taken: [amp(1), amp(2)], untaken: [] });
});

test('wrong line, duplicate, too many and nonsense are told and take nothing', () => {
  const { taken, untaken } = scanAll('202505API000001B', amp(1), amp(1), 'junk', amp(2), amp(3));
  expect(taken).toEqual([amp(1), amp(2)]);
  expect(untaken.map(({ serial, why }) => [serial, why])).toEqual([
    [amp(3), 'The order is complete: it is for 2.'],
    ['junk', expect.stringContaining('for example 202505AMP123456B')],
    [amp(1), 'Scanned already.'],
    ['202505API000001B', 'An API device; this order is for AMP devices.'],
  ]);
});

test('only the last four are told, each under a number of its own', () => {
  const { untaken } = scanAll('a', 'b', 'c', 'd', 'e');
  expect(untaken.map(({ id, serial }) => [id, serial])).toEqual([[5, 'e'], [4, 'd'], [3, 'c'], [2, 'b']]);
});

test('before the patterns are known the server decides about the line', () => {
  keepPatterns([]);
  expect(scanAll(amp(1))).toEqual({ taken: [amp(1)], untaken: [] });
});

test('a device taken out makes room for another', () => {
  expect(takeScan(takeOut(scanAll(amp(1), amp(2)), amp(1)), amp(3), WANTED).taken).toEqual([amp(2), amp(3)]);
});
