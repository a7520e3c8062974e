import { Button, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';

import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Pager } from '../../shared/list/Pager';
import { CalmList } from '../../shared/live/CalmList';
import { calmScope, useCalmRows } from '../../shared/live/useCalmRows';
import { auditLogQuery, type AuditEvent } from './api';
import type { AuditList } from './auditListState';

const COLUMNS: Column<AuditEvent>[] = [
  { key: 'at', header: 'When', render: ({ at }) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{shownTime(at)}</Text> },
  { key: 'actor', header: 'Who', render: ({ actor }) => actor || 'Silo itself' },
  { key: 'what', header: 'What', render: ({ entity, action }) => `${entity} ${action}` },
  {
    // Wide enough for a serial number in one line.
    key: 'key', header: 'Key', render: ({ key }) => <Text span ff="monospace" size="sm" display="inline-block" miw="10rem" className="wrapAnywhere">{key}</Text>,
  },
  { key: 'fields', header: 'Fields', render: ({ changes }) => Object.keys(changes ?? {}).join(', ') || 'none' },
  { key: 'reason', header: 'Reason', render: ({ reason }) => reason && <Text size="sm" lineClamp={2}>{reason}</Text> },
];

const keyOf = ({ id }: AuditEvent) => String(id);

interface EventsTableProps {
  list: AuditList;
  opened: AuditEvent | null;
  onOpen: (event: AuditEvent) => void;
}

/** One page of events and the way to the others. */
export function EventsTable({ list, opened, onOpen }: EventsTableProps) {
  const query = useQuery(auditLogQuery(list.state));
  const { data, error, isPending, refetch } = query;
  const { offset, pageSize } = list.state;
  const calm = useCalmRows({ rows: data?.data, keyOf, scope: calmScope(query, list.state), isHeld: opened !== null });
  if (error && !data) return <ErrorState title="The audit log could not be loaded" error={error} onRetry={() => void refetch()} />;
  const empty = (
    <EmptyState
      icon={<IconHistory size={36} aria-hidden />}
      title="No event matches"
      hint="Take a filter away, or choose other days."
      action={<Button variant="default" onClick={list.reset}>Show all events</Button>}
    />
  );
  return (
    <>
      <CalmList calm={calm}>
        <ListTable
          list="audit"
          label="Events"
          columns={COLUMNS}
          rows={calm.rows}
          rowKey={keyOf}
          goneKeys={calm.gone}
          loading={isPending}
          empty={empty}
          selectedKey={opened && String(opened.id)}
          onRowClick={onOpen}
        />
      </CalmList>
      {data && data.totalCount > 0 && (
        <Pager total={data.totalCount} bounded={data.totalIsBounded} offset={offset} pageSize={pageSize} onChange={list.set} />
      )}
    </>
  );
}
