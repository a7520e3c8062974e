/** What was asked for, as facts of the changeset's page. */

const LABELS: Record<string, string> = {
  filter: 'Filter', reason: 'Reason', approvedStatus: 'Review', licenseUrl: 'Licence address', cLicenseURL: 'Licence address',
  versionDetails: 'Version', customerCode: 'Customer code', customerName: 'Customer', company: 'Company', customer_id: 'Customer number',
  columns: 'Columns', file_name: 'File', sheet: 'Sheet',
};

const REVIEWS: Record<string, string> = { 1: 'Approved', 2: 'Rejected' };

function shown(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (name === 'approvedStatus') return REVIEWS[String(value)] ?? String(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length > 20 ? `${value.length} values` : value.map(String).join(', ');
  const pairs = Object.entries(value).filter(([, given]) => given !== null && given !== '');
  if (pairs.length === 0) return name === 'filter' ? 'everything' : '';
  return pairs.map(([key, given]) => `${key}: ${typeof given === 'object' ? JSON.stringify(given) : String(given)}`).join(', ');
}

/** Name and value of each parameter that says something; the reason stands beside them already. */
export function parameterFacts(parameters: Record<string, unknown>): [string, string][] {
  return Object.entries(parameters)
    .filter(([name]) => name !== 'reason')
    .map(([name, value]): [string, string] => [LABELS[name] ?? name, shown(name, value)])
    .filter(([, value]) => value !== '');
}
