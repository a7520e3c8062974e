import { Anchor, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ErrorState } from '../list/ErrorState';
import type { Changeset, Verdict } from './api';
import { rowsQuery } from './queries';
import { VERDICT_WORDS } from './words';

const SHOWN = 8;

function Some({ changeset: { id, state, counts }, verdict }: { changeset: Changeset; verdict: Verdict }) {
  const { data, error, refetch } = useQuery(rowsQuery(id, state, { verdict, pageNumber: 0, pageSize: SHOWN }));
  if (error && !data) return <ErrorState title="The rows could not be loaded" error={error} onRetry={() => void refetch()} />;
  const more = counts[verdict] - SHOWN;
  return (
    <div>
      <Table verticalSpacing={4} aria-label={VERDICT_WORDS[verdict]} aria-busy={!data}>
        <Table.Thead><Table.Tr><Table.Th>{VERDICT_WORDS[verdict]}</Table.Th><Table.Th>Why</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {data?.data.map((row) => (
            <Table.Tr key={row.number}>
              <Table.Td><Text span size="sm" ff="monospace" className="wrapAnywhere">{row.key || `Row ${row.number}`}</Text></Table.Td>
              <Table.Td><Text span size="sm" className="wrapAnywhere">{row.message}</Text></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {more > 0 && (
        <Text size="sm" mt={4}>
          And {more.toLocaleString('en')} more: <Anchor component={Link} to={`/changesets/${id}?verdict=${verdict}`} underline="always">see all</Anchor>
        </Text>
      )}
    </div>
  );
}

/** The first of the rows that are not done, and why. */
export function RefusedRows({ changeset }: { changeset: Changeset }) {
  const told = (['refused', 'moved_on'] as const).filter((verdict) => changeset.counts[verdict] > 0);
  if (told.length === 0) return null;
  return <Stack gap="sm">{told.map((verdict) => <Some key={verdict} changeset={changeset} verdict={verdict} />)}</Stack>;
}
