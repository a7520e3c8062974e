import type { Device } from './api';

/** A pending, unallocated device; the test names what is different. */
export function aDevice(over: Partial<Device> = {}): Device {
  return {
    serialnumber: '202505AMP000001B', deviceid: null, imei: null, imsi: null, isapproved: 0, isallocated: 0,
    category: 'UPIPLUS', devicetype: 'AMP', createdOn: '2025-05-01T10:00:00+00:00', modifiedOn: '2025-05-01T10:00:00+00:00',
    fetchedOn: null, leaseExpires: null, everApproved: false, isMapped: false, ...over,
  };
}

export const serialOf = (number: number) => `202505AMP${String(number).padStart(6, '0')}B`;
