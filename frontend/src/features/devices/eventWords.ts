/** Words for the events of a device. */
import { shownTime } from '../../shared/list/days';
import { allocationWord, approvalWord, categoryWord } from '../../shared/status/states';

const ACTIONS: Record<string, string> = {
  registered: 'Registered',
  approved: 'Approved',
  rejected: 'Rejected',
  fetched: 'Fetched',
  released: 'Released',
  lease_expired: 'Lease ran out, back in the pool',
  allocated: 'Allocated',
  deactivated: 'Deactivated for ever',
  deleted: 'Deleted',
  detailed: 'Details set',
};

const FIELDS: Record<string, string> = {
  isapproved: 'Approval',
  isallocated: 'Allocation',
  category: 'Category',
  deviceid: 'Device id',
  imei: 'IMEI',
  imsi: 'IMSI',
  lease_expires: 'Lease until',
};

const spaced = (word: string) => word.replaceAll('_', ' ');

/** `device.approved` is told without its noun, which is this device; events of others keep theirs. */
export function actionText(action: string): string {
  const [noun, verb] = action.split('.');
  if (noun !== 'device' || !verb) return spaced(action).replace('.', ' ');
  return ACTIONS[verb] ?? spaced(verb);
}

export function fieldText(field: string): string {
  return FIELDS[field] ?? spaced(field);
}

export function valueText(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (field === 'isapproved') return approvalWord(value);
  if (field === 'isallocated') return allocationWord(value);
  if (field === 'category') return categoryWord(String(value));
  if (field === 'lease_expires') return shownTime(String(value));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
