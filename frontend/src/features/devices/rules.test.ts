import { expect, test } from 'vitest';
import { deviceTypeOf, isUpiPlusSerial, isUpiProSerial } from '../../shared/status/serials';
import { actionsFor } from './actionRules';
import { aDevice } from './device.fixture';
import { imeiProblem, imsiProblem } from './identifiers';

const everything = () => true;

test.each([
  ['pending', { isapproved: 0 }, ['approve', 'reject', 'delete']],
  ['rejected, never approved', { isapproved: 2 }, ['approve', 'delete']],
  ['rejected, once approved', { isapproved: 2, everApproved: true }, ['approve']],
  ['approved', { isapproved: 1, everApproved: true }, ['reject', 'map', 'allocate', 'deactivate']],
  ['fetched', { isapproved: 1, isallocated: 1, everApproved: true }, ['map', 'allocate', 'release']],
  ['allocated without a mapping', { isapproved: 1, isallocated: 2, everApproved: true }, ['map']],
  ['mapped', { isapproved: 1, isallocated: 2, everApproved: true, isMapped: true }, []],
  ['deactivated', { isapproved: 1, isallocated: 3, everApproved: true }, []],
])('a %s device offers what its state allows', (_, state, actions) => {
  expect(actionsFor(aDevice(state), everything)).toEqual(actions);
});

test('nothing is offered that the role may not do', () => {
  expect(actionsFor(aDevice({ isapproved: 1, everApproved: true }), (action) => action === 'edit_mappings')).toEqual(['map']);
});

test('an IMEI has fifteen digits and a fitting check digit', () => {
  expect(imeiProblem('')).toBeNull();
  expect(imeiProblem('490154203237518')).toBeNull();
  expect(imeiProblem('490154203237519')).toMatch(/check digit/);
  expect(imeiProblem('49015420323751')).toMatch(/15 digits/);
  expect(imeiProblem('٤90154203237518')).toMatch(/15 digits/);
});

test('an IMSI has fourteen or fifteen digits', () => {
  expect(['', '40410123456789', '404101234567890'].map(imsiProblem)).toEqual([null, null, null]);
  expect(imsiProblem('4041012345678')).toMatch(/14 or 15/);
});

test('serials are told apart', () => {
  expect(['202505AMP123456B', '202512API000001B'].every(isUpiPlusSerial)).toBe(true);
  expect(['202500AMP123456B', '202513AMP123456B', '202505AMP12345B', '202505amp123456B', '202505AMP123456C'].some(isUpiPlusSerial)).toBe(false);
  expect(isUpiProSerial('PRO-1') && !isUpiProSerial('pro') && !isUpiProSerial('A'.repeat(19))).toBe(true);
  expect(['202505AMP123456B', '202505API123456B', 'PRO-1'].map(deviceTypeOf)).toEqual(['AMP', 'API', '']);
});
