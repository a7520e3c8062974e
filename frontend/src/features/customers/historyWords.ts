/** Words for the events of a customer. */
import type { CustomerEvent } from './api';
import { shownValue } from './mergePreview';

const ACTIONS: Record<string, string> = {
  created: 'Added', updated: 'Changed', deleted: 'Deleted', restored: 'Restored', merged: 'Merged', unmerged: 'Merge undone',
  told_apart: 'Told apart from another customer',
};

const FIELDS: Record<string, string> = {
  code: 'Code', first_name: 'First name', last_name: 'Last name', phone_number: 'Phone', date_of_birth: 'Date of birth',
  company: 'Company', email: 'E-mail', mappings: 'Devices moved', orders: 'Orders moved', submissions: 'Gate entries moved',
};

// The merges of the page name them.
const MERGES: Record<string, [set: string, cleared: string]> = {
  merged: ['Another customer went into this one', 'Another customer became one of its own again'],
  merged_into: ['Merged into another customer', 'No longer merged into another customer'],
};

// Who, when and what stand above the line already.
const UNTOLD = new Set(['deleted_at', 'deleted_by', 'updated_at', 'likely_duplicate']);

const spaced = (word: string) => word.replaceAll('_', ' ');

/** "customer.updated" or "updated" in a person's words. */
export function actionText(action: string): string {
  const word = action.slice(action.indexOf('.') + 1);
  return ACTIONS[word] ?? spaced(word);
}

const valueText = (field: string, value: unknown) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : shownValue(field, value)) || 'none';

function changeLine(field: string, before: unknown, after: unknown): string {
  const merge = MERGES[field];
  if (merge) return after === null ? merge[1] : merge[0];
  const name = FIELDS[field] ?? spaced(field);
  if (before === null || before === '' || before === 0) return `${name}: ${valueText(field, after)}`;
  return after === 0 ? `${name} back: ${valueText(field, before)}` : `${name}: ${valueText(field, before)} → ${valueText(field, after)}`;
}

/** "Phone: +91 98765 43210 → none"; what a new customer begins with has no before. */
export function changeLines(changes: CustomerEvent['changes']): string[] {
  return Object.entries(changes)
    .filter(([field, [before, after]]) => !UNTOLD.has(field) && (before || after))
    .map(([field, [before, after]]) => changeLine(field, before, after));
}
