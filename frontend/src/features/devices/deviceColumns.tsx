import { Text } from '@mantine/core';
import { shownTime } from '../../shared/list/days';
import type { Column } from '../../shared/list/columns';
import { PresenceNote } from '../../shared/live/PresenceNote';
import { SerialText } from '../../shared/status/SerialText';
import { categoryWord } from '../../shared/status/states';
import { StatusChip } from '../../shared/status/StatusChip';
import type { Device } from './api';
import { DeviceActions } from './DeviceActions';
import type { DeviceAction } from './actionRules';

const mono = (value: string | null) => (value ? <Text span ff="monospace" size="sm">{value}</Text> : null);
const time = (iso: string) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{shownTime(iso)}</Text>;

export function deviceColumns(onAction: (action: DeviceAction, serial: string) => void): Column<Device>[] {
  return [
    {
      key: 'serial', header: 'Serial', sortIndex: 0,
      render: ({ serialnumber }) => <><SerialText serial={serialnumber} /><PresenceNote serial={serialnumber} /></>,
    },
    { key: 'approval', header: 'Approval', sortIndex: 1, render: (device) => <StatusChip kind="approval" value={device.isapproved} /> },
    { key: 'allocation', header: 'Allocation', sortIndex: 2, render: (device) => <StatusChip kind="allocation" value={device.isallocated} /> },
    { key: 'type', header: 'Type', sortIndex: 3, render: (device) => device.devicetype },
    { key: 'category', header: 'Category', sortIndex: 4, render: (device) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{categoryWord(device.category)}</Text> },
    { key: 'created', header: 'Created', sortIndex: 5, render: (device) => time(device.createdOn) },
    { key: 'modified', header: 'Modified', sortIndex: 6, render: (device) => time(device.modifiedOn) },
    { key: 'deviceid', header: 'Device id', sortIndex: 7, render: (device) => mono(device.deviceid) },
    { key: 'imei', header: 'IMEI', sortIndex: 8, render: (device) => mono(device.imei) },
    { key: 'imsi', header: 'IMSI', sortIndex: 9, render: (device) => mono(device.imsi) },
    {
      key: 'actions', header: 'Actions', pinned: true,
      render: (device) => <DeviceActions serial={device.serialnumber} device={device} onAction={onAction} />,
    },
  ];
}
