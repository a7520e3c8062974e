/** The address of the list of changesets, and what it asks of the server, which lists the newest first. */
import * as z from 'zod/mini';
import { KINDS, STATES, type Params } from '../../shared/changesets/api';
import { KIND_WORDS, STATE_WORDS, SUBJECT_WORDS } from '../../shared/changesets/words';
import { dayEnd, dayStart, shownDay } from '../../shared/list/days';
import type { ActiveFilter } from '../../shared/list/FilterBar';
import { dayField, pagingFields, textField, type ListState } from '../../shared/list/useListState';

const { offset, pageSize } = pagingFields();

export const changesetListSchema = z.object({
  search: textField(),
  kind: z.optional(z.enum(KINDS)),
  state: z.optional(z.enum(STATES)),
  subject: z.optional(z.enum(['device', 'details', 'mapping', 'customer', 'product'])),
  mine: z.optional(z.literal('1')),
  from: dayField(),
  to: dayField(),
  offset,
  pageSize,
});

export type ChangesetListState = z.output<typeof changesetListSchema>;
export type ChangesetList = ListState<typeof changesetListSchema>;

export function changesetParams(state: ChangesetListState): Params {
  return {
    search: state.search || undefined,
    kind: state.kind,
    state: state.state,
    subject: state.subject,
    mine: state.mine,
    fromDate: dayStart(state.from),
    toDate: dayEnd(state.to),
    pageNumber: state.offset,
    pageSize: state.pageSize,
    count: 'bounded',
  };
}

/** The chips above the list. */
export function activeFilters({ kind, state, subject, from, to }: ChangesetListState, set: ChangesetList['set']): ActiveFilter[] {
  const chips: [keyof ChangesetListState, string | false][] = [
    ['kind', kind !== undefined && `Kind: ${KIND_WORDS[kind]}`],
    ['state', state !== undefined && `State: ${STATE_WORDS[state]}`],
    ['subject', subject !== undefined && `Of: ${SUBJECT_WORDS[subject]}`],
    ['from', from !== '' && `From ${shownDay(from)}`],
    ['to', to !== '' && `Until ${shownDay(to)}`],
  ];
  return chips.flatMap(([key, label]) => (label ? [{ key, label, onRemove: () => set({ [key]: null }) }] : []));
}

export const isNarrowed = (state: ChangesetListState) =>
  Boolean(state.search || state.mine) || activeFilters(state, () => undefined).length > 0;
