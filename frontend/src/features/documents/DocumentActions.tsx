import { ActionIcon, Group, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconFileUpload, IconHistory, IconTrash } from '@tabler/icons-react';
import { documentFile, type DocumentRow } from '../../shared/gate/api';
import { useSession } from '../../shared/session/useSession';
import { useSaving } from '../../shared/useSaving';

export type DocumentTask = 'replace' | 'remove';

interface DocumentActionsProps {
  document: DocumentRow;
  onTask: (task: DocumentTask, document: DocumentRow) => void;
  onVersions: (id: string) => void;
}

/** What may be done with one paper: anybody who sees it reads it, its owner replaces it, owner and gate remove it. */
export function DocumentActions({ document, onTask, onVersions }: DocumentActionsProps) {
  const { can } = useSession();
  const saving = useSaving();
  const name = `${document.document_type_display}, ${document.original_filename}`;
  const mayRemove = document.is_own || can('decide_gate') || can('erase_document');
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <ActionIcon
        variant="default" size="lg" aria-label={`Download ${name}`} disabled={!document.file_exists}
        onClick={() => saving.mutate(documentFile(document.id))}
      >
        <IconDownload size={18} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label={`More actions for ${name}`}><IconDots size={18} aria-hidden /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {document.is_own && (
            <Menu.Item leftSection={<IconFileUpload size={16} aria-hidden />} onClick={() => onTask('replace', document)}>Replace</Menu.Item>
          )}
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => onVersions(String(document.id))}>Versions</Menu.Item>
          {mayRemove && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onTask('remove', document)}>Remove</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
