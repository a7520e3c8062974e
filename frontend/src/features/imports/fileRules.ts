/** What a file must look like before it is worth sending; the server looks into it. */

export const FILE_TYPES = '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const FILE_HINT = 'CSV or Excel (XLSX), up to 100,000 rows and 30 MB. The first row holds the names of the columns.';

const MEGABYTE = 1024 * 1024;
const LARGEST_FILE = 30 * MEGABYTE;

export function shownSize(bytes: number): string {
  return bytes >= MEGABYTE ? `${(bytes / MEGABYTE).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

/** Why this file cannot be imported, or null. */
export function fileProblem({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (/\.(xls|xlsm|xlsb|ods|numbers)$/i.test(name)) return `${name} is no CSV or XLSX file. Save it as one of these in your spreadsheet.`;
  if (!/\.(csv|txt|tsv|xlsx)$/i.test(name)) return `${name} is no CSV or XLSX file.`;
  if (size > LARGEST_FILE) return `${name} has ${shownSize(size)}; at most 30 MB can be sent. Split it into several files.`;
  return size === 0 ? `${name} is empty.` : null;
}
