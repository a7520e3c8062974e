/** How changesets, their states and the counts of their verdicts are told. */
import type { Changeset, Kind, State, Verdict } from './api';

export const KIND_WORDS: Record<Kind, string> = { bulk: 'Bulk action', import: 'Import', undo: 'Undo' };

export const STATE_WORDS: Record<State, string> = {
  draft: 'Draft', checking: 'Checking', checked: 'Checked', running: 'Running', done: 'Done', cancelled: 'Cancelled', failed: 'Failed',
};

export const VERDICT_WORDS: Record<Verdict, string> = {
  waiting: 'Waiting', good: 'Good', unchanged: 'Unchanged', refused: 'Refused', done: 'Done', moved_on: 'Moved on', left: 'Left out',
};

export const SUBJECT_WORDS: Record<string, string> = {
  device: 'Devices', details: 'Device details', mapping: 'Mappings', customer: 'Customers', product: 'Products',
};

/** What is done to a row, as in "12 devices will be approved"; for undoing and importing the kind says it. */
const PARTICIPLES: Record<string, string> = {
  approve: 'approved', reject: 'rejected', deactivate: 'deactivated', release: 'released', delete: 'deleted', map: 'mapped',
  review: 'reviewed', version: 'changed', license: 'changed', unmap: 'unmapped', import: 'imported', undo: 'reversed',
};

type Told = Pick<Changeset, 'kind' | 'action' | 'counts'>;
type Line = { verdict: Verdict; text: string };

function participleOf({ kind, action }: Pick<Changeset, 'kind' | 'action'>): string {
  return PARTICIPLES[kind === 'bulk' ? action : kind] ?? 'changed';
}

/** Whether what is asked for can be said of the thing itself: "is approved already", but not "is changed already". */
const ALREADY: Partial<Record<string, string>> = {
  approve: 'approved already', reject: 'rejected already', deactivate: 'deactivated already', release: 'released already',
  delete: 'deleted already', map: 'mapped so already', unmap: 'unmapped already', import: 'in Silo already', undo: 'as before already',
};

const number = (count: number) => count.toLocaleString('en');
const isOrAre = (count: number) => (count === 1 ? 'is' : 'are');

/** A line for each verdict that some row has, before the run in the future tense. */
export function verdictLines(changeset: Told): Line[] {
  const { counts, kind, action } = changeset;
  const participle = participleOf(changeset);
  const already = ALREADY[kind === 'bulk' ? action : kind] ?? 'as wanted already';
  const texts: Record<Verdict, (count: number) => string> = {
    good: (count) => `${number(count)} will be ${participle}`,
    done: (count) => `${number(count)} ${participle}`,
    unchanged: (count) => `${number(count)} ${isOrAre(count)} ${already}`,
    refused: (count) => `${number(count)} ${isOrAre(count)} refused`,
    moved_on: (count) => `${number(count)} ${count === 1 ? 'has' : 'have'} moved on since`,
    waiting: (count) => `${number(count)} not looked at yet`,
    left: (count) => `${number(count)} left out`,
  };
  const order: Verdict[] = ['good', 'done', 'unchanged', 'moved_on', 'refused', 'left', 'waiting'];
  return order.filter((verdict) => counts[verdict] > 0).map((verdict) => ({ verdict, text: texts[verdict](counts[verdict]) }));
}

/** The same as one sentence, "380 will be approved, 12 are approved already, 8 are refused." */
export function verdictSentence(changeset: Told): string {
  const lines = verdictLines(changeset).map(({ text }) => text);
  return lines.length > 0 ? `${lines.join(', ')}.` : 'There is no row.';
}

/** What the button that runs it says: "Approve 380". */
export function runLabel({ kind, action, counts }: Told): string {
  const verb = kind === 'bulk' ? action : kind;
  const words: Partial<Record<string, string>> = { license: 'Change', version: 'Change', undo: 'Undo' };
  const shown = words[verb] ?? verb.charAt(0).toUpperCase() + verb.slice(1);
  return `${shown} ${number(counts.good)}`;
}
