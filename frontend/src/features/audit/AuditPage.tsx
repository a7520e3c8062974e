import { Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';

import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import type { AuditEvent } from './api';
import { AuditFilters } from './AuditFilters';
import { auditFilters, auditListSchema } from './auditListState';
import { EventDetails } from './EventDetails';
import { EventsTable } from './EventsTable';

/** Every change ever made, newest first; a row opens what was before and after. */
export function AuditPage() {
  const list = useListState(auditListSchema);
  const [opened, setOpened] = useState<AuditEvent | null>(null);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>Audit log</Title>
        <ExportMenu list="audit_log" params={auditFilters(list.state)} />
      </Group>
      <AuditFilters list={list} />
      <EventsTable list={list} opened={opened} onOpen={setOpened} />
      {opened && <EventDetails event={opened} onClose={() => setOpened(null)} />}
    </Stack>
  );
}
