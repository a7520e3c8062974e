/** Words for the events of a device and of its mapping. */
import { shownTime } from '../../shared/list/days';
import { allocationWord, approvalWord, categoryWord } from '../../shared/status/states';

const ACTIONS: Record<string, string> = {
  'device.registered': 'Registered',
  'device.approved': 'Approved',
  'device.rejected': 'Rejected',
  'device.fetched': 'Fetched',
  'device.released': 'Released',
  'device.lease_expired': 'Lease ran out, back in the pool',
  'device.allocated': 'Allocated',
  'device.deactivated': 'Deactivated for ever',
  'device.deleted': 'Deleted',
  'device.detailed': 'Details set',
  'device.passed_gate': 'Went through the gate',
  'device.missed_at_gate': 'Missing at the gate',
  'device.foreign_at_gate': 'At the gate without being on the list',
  'mapping.created': 'Mapped to a customer',
  'mapping.updated': 'Mapping changed',
  'mapping.reviewed': 'Mapping reviewed',
  'mapping.deleted': 'Mapping deleted',
};

const FIELDS: Record<string, string> = {
  isapproved: 'Approval',
  isallocated: 'Allocation',
  category: 'Category',
  deviceid: 'Device id',
  imei: 'IMEI',
  imsi: 'IMSI',
  lease_expires: 'Lease until',
  submission: 'Gate entry',
  isApproved: 'Approval of the mapping',
  uniqueIdentifier: 'Identifier',
  customerCode: 'Customer code',
  customerName: 'Customer',
  company: 'Company',
  cLicenseURL: 'Licence address',
  versionDetails: 'Version',
};

const spaced = (word: string) => word.replaceAll('_', ' ');

export function actionText(action: string): string {
  return ACTIONS[action] ?? spaced(action).replace('.', ' ');
}

export function fieldText(field: string): string {
  return FIELDS[field] ?? spaced(field);
}

export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (field === 'isapproved' || field === 'isApproved') return approvalWord(value);
  if (field === 'isallocated') return allocationWord(value);
  if (field === 'category') return categoryWord(String(value));
  if (field === 'lease_expires') return shownTime(String(value));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
