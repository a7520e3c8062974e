/** What was asked for, as facts of the changeset's page. */
import { shownTime } from '../../shared/list/days';
import { allocationWord, approvalWord, categoryWord } from '../../shared/status/states';

const LABELS: Record<string, string> = {
  filter: 'Filter', reason: 'Reason', approvedStatus: 'Review', licenseUrl: 'Licence address', cLicenseURL: 'Licence address',
  versionDetails: 'Version', uniqueIdentifier: 'Unique identifier', customerCode: 'Customer code', customerName: 'Customer', company: 'Company',
  customer_id: 'Customer number', columns: 'Columns', file: 'File', sheet: 'Sheet', sheets: 'Sheets', encoding: 'Encoding', separator: 'Separator',
  headers: 'Head of the file', rows_seen: 'Rows of the file',
};

// The parameters of the lists, in the words of the chips above them.
const FILTER_LABELS: Record<string, string> = {
  search: 'Search', searchText: 'Search', isapproved: 'Approval', approvedStatus: 'Approval', isallocated: 'Allocation', deviceType: 'Type',
  category: 'Category', serialNumber: 'Serial', customerName: 'Customer', company: 'Company', customerCode: 'Code',
  fromDate: 'Created from', toDate: 'Created until', fetchedBefore: 'Fetched before',
};

const SEPARATORS: Record<string, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': '|' };

/** A day is one as it is; a moment is told in the viewer's time. */
function moment(value: string): string {
  return value.includes('T') && !Number.isNaN(Date.parse(value)) ? shownTime(value) : value;
}

// How a value reads; of a list's parameter that stands here no other has these words.
const VALUES: Record<string, (value: string) => string> = {
  isapproved: approvalWord, approvedStatus: approvalWord, isallocated: allocationWord, category: categoryWord,
  fromDate: moment, toDate: moment, fetchedBefore: moment, separator: (value) => SEPARATORS[value] ?? value,
};

const isNothing = (value: unknown) => value === null || value === undefined || value === '';

function shownValue(name: string, value: unknown): string {
  if (isNothing(value)) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  return VALUES[name]?.(text) ?? text;
}

function shown(name: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) return shownValue(name, value);
  if (Array.isArray(value)) return value.length > 20 ? `${value.length} values` : value.map(String).join(', ');
  const isFilter = name === 'filter';
  // -1 asks the list of mappings for all reviews.
  const pairs = Object.entries(value).filter(([key, given]) => !isNothing(given) && !(isFilter && key === 'approvedStatus' && String(given) === '-1'));
  if (pairs.length === 0) return isFilter ? 'everything' : '';
  return pairs.map(([key, given]) => `${isFilter ? FILTER_LABELS[key] ?? key : key}: ${shownValue(key, given)}`).join(', ');
}

/** Name and value of each parameter that says something; the reason stands beside them already. */
export function parameterFacts(parameters: Record<string, unknown>): [string, string][] {
  return Object.entries(parameters)
    .filter(([name]) => name !== 'reason')
    .map(([name, value]): [string, string] => [LABELS[name] ?? name, shown(name, value)])
    .filter(([, value]) => value !== '');
}
