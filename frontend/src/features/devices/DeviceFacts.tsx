import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shownTime } from '../../shared/list/days';
import { StatusChip } from '../../shared/status/StatusChip';
import { categoryWord } from '../../shared/status/states';
import type { DeviceDetails, DeviceMapping } from './api';

function Facts({ facts }: { facts: [string, ReactNode][] }) {
  return (
    <Table variant="vertical" withRowBorders={false} verticalSpacing={4}>
      <Table.Tbody>
        {facts.filter(([, value]) => value).map(([name, value]) => (
          <Table.Tr key={name}><Table.Th w={130} fw={500}>{name}</Table.Th><Table.Td>{value}</Table.Td></Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

export function DeviceFacts({ details }: { details: DeviceDetails }) {
  return (
    <Facts
      facts={[
        ['Type', details.devicetype],
        ['Category', categoryWord(details.category)],
        ['Device id', details.deviceId],
        ['IMEI', details.IMEI],
        ['IMSI', details.IMSI],
        ['Created', shownTime(details.createdOn)],
        ['Last change', shownTime(details.modifiedOn)],
        ['Fetched', shownTime(details.fetchedOn)],
        ['Lease until', shownTime(details.leaseExpires)],
        ['Reject reason', details.rejectReason],
      ]}
    />
  );
}

/** The customer the device is mapped to. */
export function MappingFacts({ mapping }: { mapping: DeviceMapping }) {
  return (
    <Stack gap="xs" component="section" aria-label="Mapping">
      <Title order={3} size="h5">Mapped to</Title>
      <Facts
        facts={[
          ['Customer', <Text span size="sm" key="customer">{mapping.customerName} ({mapping.customerCode})</Text>],
          ['Company', mapping.company],
          ['Identifier', mapping.uniqueIdentifier],
          ['Approval', <StatusChip key="approval" kind="approval" value={mapping.isApproved} />],
        ]}
      />
      <Anchor component={Link} size="sm" to={`/mappings?serialNumber=${encodeURIComponent(mapping.upiDeviceSerialNumber)}`}>Open the mapping</Anchor>
    </Stack>
  );
}
