import { ActionIcon, Drawer, Group, Paper, Skeleton, Stack, Text } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { documentFile, type DocumentRow } from '../../shared/gate/api';
import { shownSize } from '../../shared/gate/documentRules';
import { getVersions } from '../../shared/gate/documents';
import { PaperStatus } from '../../shared/gate/PaperStatus';
import { ApiError } from '../../shared/http';
import { shownDay, shownTime } from '../../shared/list/days';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { useSession } from '../../shared/session/useSession';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { useSaving } from '../../shared/useSaving';
import { RemoveModal } from './RemoveModal';

interface VersionsDrawerProps {
  /** Of any version, as the address has it. */
  id: string;
  onClose: () => void;
}

function Version({ row, onErase }: { row: DocumentRow; onErase?: () => void }) {
  const saving = useSaving();
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" wrap="nowrap" align="start">
        <Stack gap={4} miw={0}>
          <Group gap="xs"><Text fw={600} size="sm">Version {row.version}</Text><PaperStatus paper={row} /></Group>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}><bdi>{row.original_filename}</bdi>, {shownSize(row.file_size)}</Text>
          <Text size="sm">
            Sent {shownTime(row.uploaded_at)}{row.expires_on && `, valid until ${shownDay(row.expires_on)}`}
          </Text>
          {!row.file_exists && <Text size="sm" c="var(--mantine-color-error)">The file is missing.</Text>}
        </Stack>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="default" size="lg" aria-label={`Download version ${row.version}`} disabled={!row.file_exists}
            onClick={() => saving.mutate(documentFile(row.id))}
          >
            <IconDownload size={18} aria-hidden />
          </ActionIcon>
          {onErase && (
            <ActionIcon variant="default" size="lg" aria-label={`Erase version ${row.version}`} onClick={onErase}><IconTrash size={18} aria-hidden /></ActionIcon>
          )}
        </Group>
      </Group>
    </Paper>
  );
}

const NoDocument = () => <EmptyState title="There is no such document" hint="The address may have a typing mistake, or the document is somebody else's." />;

function Versions({ id, onClose }: { id: number; onClose: () => void }) {
  const { can } = useSession();
  const [erasing, setErasing] = useState<DocumentRow | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['document', String(id), 'versions'],
    queryFn: ({ signal }) => getVersions(id, signal),
  });
  if (isPending) return <Stack><Skeleton height={90} /><Skeleton height={90} /></Stack>;
  if (error instanceof ApiError && error.status === 404) return <NoDocument />;
  if (!data) return <ErrorState title="The versions could not be loaded" error={error!} onRetry={() => void refetch()} />;
  return (
    <>
      <Stack component="ul" gap="sm" m={0} p={0} className="plainList" aria-label="Versions">
        {data.documents.map((row) => (
          <Version key={row.id} row={row} onErase={can('erase_document') && !row.is_active ? () => setErasing(row) : undefined} />
        ))}
      </Stack>
      {/* The version of the address may be the one that is gone. */}
      {erasing && <RemoveModal document={erasing} onClose={() => setErasing(null)} onRemoved={erasing.id === id ? onClose : undefined} />}
    </>
  );
}

/** Every version of a paper, newest first. */
export function VersionsDrawer({ id, onClose }: VersionsDrawerProps) {
  useFocusReturn();
  const isNumber = /^\d{1,15}$/.test(id);
  return (
    <Drawer opened onClose={onClose} position="right" size="md" returnFocus={false} title={<Text fw={600} size="lg">Versions</Text>}>
      {isNumber ? <Versions id={Number(id)} onClose={onClose} /> : <NoDocument />}
    </Drawer>
  );
}
