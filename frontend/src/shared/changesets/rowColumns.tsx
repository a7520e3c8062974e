import { Stack, Text } from '@mantine/core';
import type { Column } from '../list/columns';
import type { ChangesetRow } from './api';
import { VerdictChip } from './VerdictChip';

const number: Column<ChangesetRow> = { key: 'number', header: 'Row', render: (row) => row.number.toLocaleString('en') };
const verdict: Column<ChangesetRow> = { key: 'verdict', header: 'Verdict', render: (row) => <VerdictChip verdict={row.verdict} /> };
const message: Column<ChangesetRow> = {
  key: 'message', header: 'Message', render: (row) => row.message && <Text size="sm" maw={480} className="wrapAnywhere">{row.message}</Text>,
};
const key: Column<ChangesetRow> = {
  key: 'key', header: 'Key', render: (row) => row.key && <Text span size="sm" ff="monospace" className="wrapAnywhere">{row.key}</Text>,
};

/** A cell of the file with what is wrong in it. */
function Cell({ text, problems }: { text: string; problems: string[] }) {
  const shown = text === '' ? null : <Text span size="sm" className="wrapAnywhere" maw={260}>{text}</Text>;
  if (problems.length === 0) return shown;
  return (
    <Stack gap={2} maw={260}>
      {shown ?? <Text span size="sm" fs="italic">empty</Text>}
      <Text span size="xs" c="var(--mantine-color-error)" className="wrapAnywhere">{problems.join(' ')}</Text>
    </Stack>
  );
}

function cellColumn(field: string, header: string): Column<ChangesetRow> {
  return {
    key: `given ${field}`,
    header,
    render: ({ given, errors }) => {
      const text = given?.[field] ?? '';
      const problems = errors?.[field] ?? [];
      return text === '' && problems.length === 0 ? null : <Cell text={text} problems={problems} />;
    },
  };
}

/** Fields of the file's rows in the order in which they first appear, those with a mistake as well. */
function fieldsOf(rows: ChangesetRow[]): string[] {
  return [...new Set(rows.flatMap(({ given, errors }) => [...Object.keys(given ?? {}), ...Object.keys(errors ?? {})]))];
}

/** The columns of rows: of an import one for each field, else the key. */
export function rowColumns(rows: ChangesetRow[], labels: Record<string, string>): Column<ChangesetRow>[] {
  const fields = fieldsOf(rows);
  if (fields.length === 0) return [key, verdict, message];
  return [number, verdict, message, ...fields.map((field) => cellColumn(field, labels[field] ?? field))];
}
