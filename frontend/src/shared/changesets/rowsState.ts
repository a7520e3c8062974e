/** Which rows of a changeset a page shows, kept in its address. */
import * as z from 'zod/mini';
import { pagingFields, textField } from '../list/useListState';
import { VERDICTS, type Changeset } from './api';

const { offset, pageSize } = pagingFields();

export const rowsSchema = z.object({ verdict: z.optional(z.enum(VERDICTS)), search: textField(), offset, pageSize });

/** What the fields of an import are called: as in the head of its file. */
export function fieldLabels({ parameters }: Pick<Changeset, 'parameters'>): Record<string, string> {
  const { columns } = parameters;
  if (typeof columns !== 'object' || columns === null) return {};
  return Object.fromEntries(Object.entries(columns).map(([field, header]) => [field, String(header)]));
}
