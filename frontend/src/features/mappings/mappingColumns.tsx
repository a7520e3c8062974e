import { ActionIcon, Anchor, Button, Group, Menu, Text } from '@mantine/core';
import { IconChecklist, IconDots, IconPencil, IconTrash, type TablerIcon } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { PresenceNote } from '../../shared/live/PresenceNote';
import type { Action } from '../../shared/session/session';
import { SerialText } from '../../shared/status/SerialText';
import { Approval } from '../../shared/status/states';
import { StatusChip } from '../../shared/status/StatusChip';
import type { Mapping } from './api';
import type { OpenDialog } from './MappingDialogs';

type Ask = (dialog: OpenDialog) => void;
type Can = (action: Action) => boolean;

const ACTIONS: [OpenDialog['kind'], Action, TablerIcon, string, string?][] = [
  ['edit', 'edit_mappings', IconPencil, 'Change…'],
  ['review', 'review_mapping', IconChecklist, 'Review…'],
  ['delete', 'edit_mappings', IconTrash, 'Delete…', 'red'],
];

function RowActions({ mapping, can, ask }: { mapping: Mapping; can: Can; ask: Ask }) {
  const actions = ACTIONS.filter(([, needs]) => can(needs));
  const serial = mapping.upiDeviceSerialNumber;
  if (actions.length === 0) return null;
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {can('review_mapping') && mapping.isApproved === Approval.Pending && (
        <Button size="compact-sm" variant="default" aria-label={`Review ${serial}`} onClick={() => ask({ kind: 'review', mapping })}>Review</Button>
      )}
      <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`More actions for ${serial}`}><IconDots size={18} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.map(([kind, , Icon, label, color]) => (
            <Menu.Item key={kind} color={color} c={color && 'var(--mantine-color-error)'} leftSection={<Icon size={16} aria-hidden />} onClick={() => ask({ kind, mapping })}>{label}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

const line = (text: string, width = 220) => <Text span size="sm" display="block" maw={width} truncate="end" title={text}>{text}</Text>;
const time = (iso: string) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{shownTime(iso)}</Text>;

/** Only web addresses become links: what is stored is shown, never run. */
function LicenceLink({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return line(url);
  return <Anchor href={url} target="_blank" rel="noreferrer noopener" size="sm" display="block" maw={220} truncate="end" title={url}>{url}</Anchor>;
}

export function mappingColumns(can: Can, ask: Ask): Column<Mapping>[] {
  return [
    {
      key: 'serial', header: 'Serial', sortIndex: 0,
      render: ({ upiDeviceSerialNumber: serial }) => <><SerialText serial={serial} /><PresenceNote serial={serial} /></>,
    },
    { key: 'code', header: 'Code', sortIndex: 1, render: (row) => row.customerCode },
    { key: 'name', header: 'Customer', sortIndex: 2, render: (row) => line(row.customerName) },
    { key: 'company', header: 'Company', sortIndex: 3, render: (row) => line(row.company) },
    { key: 'type', header: 'Type', sortIndex: 4, render: (row) => row.devicetype },
    { key: 'approval', header: 'Approval', sortIndex: 5, render: (row) => <StatusChip kind="approval" value={row.isApproved} /> },
    { key: 'created', header: 'Created', sortIndex: 6, render: (row) => time(row.createdOn) },
    { key: 'modified', header: 'Modified', sortIndex: 7, render: (row) => time(row.modifiedOn) },
    { key: 'identifier', header: 'Identifier', sortIndex: 8, render: (row) => line(row.uniqueIdentifier) },
    { key: 'licence', header: 'Licence address', sortIndex: 9, render: (row) => <LicenceLink url={row.cLicenseURL} /> },
    { key: 'version', header: 'Version', sortIndex: 10, render: (row) => line(row.versionDetails, 120) },
    {
      key: 'device', header: 'Device',
      render: (row) => <Anchor component={Link} size="sm" to={`/devices?device=${encodeURIComponent(row.upiDeviceSerialNumber)}`}>History</Anchor>,
    },
    { key: 'actions', header: 'Actions', pinned: true, render: (row) => <RowActions mapping={row} can={can} ask={ask} /> },
  ];
}
