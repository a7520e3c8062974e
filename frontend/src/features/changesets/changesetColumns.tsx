import { Text } from '@mantine/core';
import { isUnderWay, type Changeset } from '../../shared/changesets/api';
import { StateChip } from '../../shared/changesets/StateChip';
import { KIND_WORDS, verdictLines } from '../../shared/changesets/words';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';

const time = (iso: string | null) => iso && <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{shownTime(iso)}</Text>;

function progressText(changeset: Changeset): string {
  if (isUnderWay(changeset) && changeset.total > 0) return `${Math.floor((changeset.progress / changeset.total) * 100)} %`;
  return verdictLines(changeset).map(({ text }) => text).join(', ');
}

export const CHANGESET_COLUMNS: Column<Changeset>[] = [
  { key: 'name', header: 'Name', render: ({ name }) => <Text span size="sm" fw={600} className="wrapAnywhere">{name}</Text> },
  { key: 'state', header: 'State', render: ({ state }) => <StateChip state={state} /> },
  { key: 'kind', header: 'Kind', render: ({ kind }) => KIND_WORDS[kind] },
  { key: 'total', header: 'Rows', render: ({ total }) => total.toLocaleString('en') },
  { key: 'result', header: 'Result', render: (changeset) => <Text span size="sm">{progressText(changeset)}</Text> },
  { key: 'by', header: 'By', render: ({ created_by: by }) => by },
  { key: 'created', header: 'Created', render: ({ created_at: at }) => time(at) },
  { key: 'finished', header: 'Finished', render: ({ finished_at: at }) => time(at) },
];
