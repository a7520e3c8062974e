import { Stack, Text } from '@mantine/core';
import type { DocumentRow } from '../../shared/gate/api';
import { shownSize } from '../../shared/gate/documentRules';
import { PaperStatus } from '../../shared/gate/PaperStatus';
import type { Column } from '../../shared/list/columns';
import { shownDay, shownTime } from '../../shared/list/days';
import { DocumentActions, type DocumentTask } from './DocumentActions';

const nowrap = (text: string) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{text}</Text>;
const wrapped = (text: string) => <Text span size="sm" style={{ overflowWrap: 'anywhere' }}><bdi>{text}</bdi></Text>;

function PaperName({ row }: { row: DocumentRow }) {
  return (
    <Stack gap={0}>
      <Text span size="sm" fw={600}>{row.document_type_display}</Text>
      <Text span size="xs" style={{ overflowWrap: 'anywhere' }}><bdi>{row.original_filename}</bdi>, {shownSize(row.file_size)}</Text>
      {!row.file_exists && <Text span size="xs" c="var(--mantine-color-error)">The file is missing; send it again.</Text>}
    </Stack>
  );
}

interface Doing {
  seesAll: boolean;
  onTask: (task: DocumentTask, document: DocumentRow) => void;
  onVersions: (id: string) => void;
}

export function documentColumns({ seesAll, onTask, onVersions }: Doing): Column<DocumentRow>[] {
  const columns: Column<DocumentRow>[] = [
    { key: 'paper', header: 'Paper', render: (row) => <PaperName row={row} /> },
    { key: 'state', header: 'State', render: (row) => <PaperStatus paper={row} /> },
    { key: 'expires', header: 'Valid until', render: ({ expires_on: last }) => last && nowrap(shownDay(last)) },
    {
      key: 'of', header: 'Of',
      render: ({ vehicle_registration_no: plate, driver_name: driver }) =>
        (plate ? <Text span size="sm" className="plate">{plate}</Text> : driver && wrapped(driver)),
    },
    {
      key: 'customer', header: 'Customer',
      render: ({ customer_email: mail }) => mail && <Text span size="sm" display="block" maw={170} truncate="end" title={mail}><bdi>{mail}</bdi></Text>,
    },
    { key: 'version', header: 'Version', render: ({ version }) => String(version) },
    { key: 'uploaded', header: 'Sent', render: ({ uploaded_at }) => nowrap(shownTime(uploaded_at)) },
    {
      key: 'actions', header: 'Actions', pinned: true,
      render: (row) => <DocumentActions document={row} onTask={onTask} onVersions={onVersions} />,
    },
  ];
  return seesAll ? columns : columns.filter(({ key }) => key !== 'customer');
}
