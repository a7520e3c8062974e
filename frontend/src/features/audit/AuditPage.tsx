import { Button, Group, Stack, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';

import { download } from '../../shared/download';
import { useListState } from '../../shared/list/useListState';
import { useChange } from '../../shared/useChange';
import { auditExportPath, type AuditEvent } from './api';
import { AuditFilters } from './AuditFilters';
import { auditListSchema } from './auditListState';
import { EventDetails } from './EventDetails';
import { EventsTable } from './EventsTable';

/** Every change ever made, newest first; a row opens what was before and after. */
export function AuditPage() {
  const list = useListState(auditListSchema);
  const saving = useChange({ send: download, refreshes: [], refusedTitle: 'The export did not start' });
  const [opened, setOpened] = useState<AuditEvent | null>(null);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>Audit log</Title>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={saving.isPending}
          onClick={() => saving.mutate(auditExportPath(list.state))}
        >
          Export CSV
        </Button>
      </Group>
      <AuditFilters list={list} />
      <EventsTable list={list} opened={opened} onOpen={setOpened} />
      {opened && <EventDetails event={opened} onClose={() => setOpened(null)} />}
    </Stack>
  );
}
