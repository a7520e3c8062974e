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
  'device.reverted': 'Set back by an undo',
  'device.passed_gate': 'Went through the gate',
  'device.missed_at_gate': 'Missing at the gate',
  'device.foreign_at_gate': 'At the gate without being on the list',
  'device.label_printed': 'Label printed',
  'device.label_reprinted': 'Label printed again',
  'mapping.created': 'Mapped to a customer',
  'mapping.updated': 'Mapping changed',
  'mapping.reviewed': 'Mapping reviewed',
  'mapping.deleted': 'Mapping deleted',
  'mapping.reverted': 'Mapping set back by an undo',
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
  template: 'Label template',
  copies: 'Copies',
  isApproved: 'Approval of the mapping',
  uniqueIdentifier: 'Identifier',
  customerCode: 'Customer code',
  customerName: 'Customer',
  company: 'Company',
  cLicenseURL: 'Licence address',
  versionDetails: 'Version',
};

const spaced = (word: string) => word.replaceAll('_', ' ');

/** The changeset that did it; null for a change of its own. */
export function changesetOf(requestId: string | null | undefined): string | null {
  return /^changeset-([1-9][0-9]*)$/.exec(requestId ?? '')?.[1] ?? null;
}

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
