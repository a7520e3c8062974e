import { Code, Drawer, Stack, Table, Text } from '@mantine/core';

import { shownTime } from '../../shared/list/days';
import { useFocusReturn } from '../../shared/useFocusReturn';
import type { AuditEvent } from './api';

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '(none)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function Changes({ changes }: { changes: AuditEvent['changes'] }) {
  const fields = Object.entries(changes ?? {});
  if (fields.length === 0) return <Text c="dimmed">No field was changed.</Text>;
  return (
    <Table withTableBorder layout="fixed">
      <Table.Thead>
        <Table.Tr><Table.Th>Field</Table.Th><Table.Th>Before</Table.Th><Table.Th>After</Table.Th></Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {fields.map(([field, [before, after]]) => (
          <Table.Tr key={field}>
            <Table.Td className="wrapAnywhere">{field}</Table.Td>
            <Table.Td className="wrapAnywhere">{shown(before)}</Table.Td>
            <Table.Td className="wrapAnywhere">{shown(after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** One event whole: what was before, what is after, why, and the request that did it. */
export function EventDetails({ event, onClose }: { event: AuditEvent; onClose: () => void }) {
  useFocusReturn();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={`${event.entity} ${event.action}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack>
        <Text><b>{event.key}</b> by {event.actor || 'Silo itself'}, {shownTime(event.at)}</Text>
        <Changes changes={event.changes} />
        {event.reason && <Text className="wrapAnywhere"><b>Reason:</b> {event.reason}</Text>}
        {event.request_id && <Text size="sm">Request id <Code>{event.request_id}</Code></Text>}
      </Stack>
    </Drawer>
  );
}
