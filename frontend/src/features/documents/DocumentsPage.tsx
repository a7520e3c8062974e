import { Button, Group, Stack, Title } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import type { DocumentRow } from '../../shared/gate/api';
import { WARN_DAYS } from '../../shared/gate/PaperStatus';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { useSearchParam } from '../../shared/list/useSearchParam';
import { useSession } from '../../shared/session/useSession';
import { useAsked } from '../../shared/useAsked';
import type { DocumentTask } from './DocumentActions';
import { DocumentFilters } from './DocumentFilters';
import { documentListSchema, documentParams, EXPIRING } from './documentListState';
import { DocumentsTable } from './DocumentsTable';
import { ExpiringPapers } from './ExpiringPapers';

const UploadModal = lazy(async () => ({ default: (await import('./UploadModal')).UploadModal }));
const RemoveModal = lazy(async () => ({ default: (await import('./RemoveModal')).RemoveModal }));
const VersionsDrawer = lazy(async () => ({ default: (await import('./VersionsDrawer')).VersionsDrawer }));

interface Task {
  task: DocumentTask | 'add';
  document?: DocumentRow;
}

/** One's own papers, or everybody's for staff, with what runs out on top. `?document=ID` opens its versions. */
export function DocumentsPage() {
  const { can } = useSession();
  const list = useListState(documentListSchema);
  const [openId, setOpenId] = useSearchParam('document');
  const [doing, setDoing] = useState<Task | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useSearchKey(searchField, doing === null && openId === null);

  const seesAll = can('view_all_gate');
  const onTask = useCallback((task: DocumentTask, document: DocumentRow) => setDoing({ task, document }), []);
  const onAdd = () => setDoing({ task: 'add' });
  useAsked({ add: onAdd });
  const close = () => setDoing(null);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>{seesAll ? 'Documents' : 'My documents'}</Title>
        <Group gap="xs">
          <ExportMenu list="documents" params={documentParams(list.state)} />
          <Button leftSection={<IconFileUpload size={18} aria-hidden />} onClick={onAdd}>Add a document</Button>
        </Group>
      </Group>
      <ExpiringPapers
        onReplace={(document) => onTask('replace', document)}
        onSeeAll={() => list.set({ expiring: EXPIRING.find((days) => Number(days) === WARN_DAYS) ?? null })}
      />
      <DocumentFilters list={list} searchField={searchField} seesAll={seesAll} />
      <DocumentsTable list={list} seesAll={seesAll} isHeld={doing !== null} onTask={onTask} onVersions={setOpenId} onAdd={onAdd} />
      <Suspense fallback={null}>
        {doing?.task === 'remove' && doing.document && <RemoveModal document={doing.document} onClose={close} />}
        {doing && doing.task !== 'remove' && <UploadModal replaces={doing.document} onClose={close} />}
        {openId && <VersionsDrawer id={openId} onClose={() => setOpenId(null)} />}
      </Suspense>
    </Stack>
  );
}
