import { Anchor, Table } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Changeset } from '../../shared/changesets/api';
import { KIND_WORDS, SUBJECT_WORDS } from '../../shared/changesets/words';
import { shownTime } from '../../shared/list/days';
import { parameterFacts } from './parameterWords';

function Others({ ids }: { ids: number[] }) {
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      <Anchor component={Link} to={`/changesets/${id}`} size="sm" underline="always">changeset {id}</Anchor>
    </Fragment>
  ));
}

/** Who asked for what, when, and what belongs to it. */
export function ChangesetFacts({ changeset }: { changeset: Changeset }) {
  const { kind, subject, created_by: creator, run_by: runner, undo_of: undoOf, undone_by: undoneBy, mode } = changeset;
  const facts: [string, ReactNode][] = [
    ['Number', String(changeset.id)],
    ['Kind', KIND_WORDS[kind]],
    ['Of', SUBJECT_WORDS[subject] ?? subject],
    ['Rows', changeset.total.toLocaleString('en')],
    ['Mode', kind === 'import' && (mode === 'all_or_nothing' ? 'All or nothing' : 'Good rows only')],
    ['Reason', changeset.reason],
    ...parameterFacts(changeset.parameters),
    ['Created', `${shownTime(changeset.created_at)} by ${creator}`],
    ['Started', changeset.started_at && `${shownTime(changeset.started_at)}${runner && runner !== creator ? ` by ${runner}` : ''}`],
    ['Finished', shownTime(changeset.finished_at)],
    ['Undoes', undoOf !== null && <Others ids={[undoOf]} />],
    ['Undone by', undoneBy.length > 0 && <Others ids={undoneBy} />],
  ];
  return (
    <Table variant="vertical" layout="fixed" withRowBorders={false} verticalSpacing={4} aria-label="Facts">
      <Table.Tbody>
        {facts.filter(([, value]) => value).map(([name, value]) => (
          <Table.Tr key={name}><Table.Th w={130} fw={500}>{name}</Table.Th><Table.Td className="wrapAnywhere">{value}</Table.Td></Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
