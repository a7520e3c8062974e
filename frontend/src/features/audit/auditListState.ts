import * as z from 'zod/mini';

import { dayEnd, dayStart, shownDay } from '../../shared/list/days';
import { dayField, pagingFields, textField, type ListState } from '../../shared/list/useListState';

const { offset, pageSize } = pagingFields({ pageSize: 25 });

export const auditListSchema = z.object({
  entity: textField(),
  key: textField(),
  actor: textField(),
  action: textField(),
  from: dayField(),
  to: dayField(),
  offset,
  pageSize,
});
export type AuditListState = z.infer<typeof auditListSchema>;
export type AuditList = ListState<typeof auditListSchema>;

export const FILTER_LABELS = {
  entity: 'Kind', key: 'Key', actor: 'Actor', action: 'Action', from: 'From', to: 'Until',
} as const;
type FilterKey = keyof typeof FILTER_LABELS;

/** What the server filters by; the viewer's own days become instants. */
export function auditFilters(state: AuditListState) {
  return {
    entity: state.entity || undefined,
    key: state.key || undefined,
    actor: state.actor || undefined,
    action: state.action || undefined,
    fromDate: dayStart(state.from),
    toDate: dayEnd(state.to),
  };
}

/** The filters in force, as chips. */
export function activeFilters({ state, set }: AuditList) {
  return (Object.keys(FILTER_LABELS) as FilterKey[])
    .filter((key) => state[key])
    .map((key) => ({
      key,
      label: `${FILTER_LABELS[key]}: ${key === 'from' || key === 'to' ? shownDay(state[key]) : state[key]}`,
      onRemove: () => set({ [key]: '' }),
    }));
}
