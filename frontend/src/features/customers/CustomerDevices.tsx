import { Anchor, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { StatusChip } from '../../shared/status/StatusChip';
import { Section } from '../../shared/Section';
import type { Customer, CustomerMapping } from './api';
import { devicesQuery } from './customerQueries';
import { PartPager } from './PartPager';
import { usePart } from './usePart';

const columns: Column<CustomerMapping>[] = [
  {
    key: 'serial', header: 'Device',
    render: ({ upiDeviceSerialNumber: serial }) => (
      <Anchor component={Link} size="sm" ff="monospace" to={`/devices?device=${encodeURIComponent(serial)}`}>{serial}</Anchor>
    ),
  },
  { key: 'identifier', header: 'Identifier', render: ({ uniqueIdentifier }) => <Text span size="sm" className="wrapAnywhere">{uniqueIdentifier}</Text> },
  { key: 'approval', header: 'Approval', render: ({ isApproved }) => <StatusChip kind="approval" value={isApproved} /> },
  { key: 'version', header: 'Version', render: ({ versionDetails }) => versionDetails },
  { key: 'created', header: 'Mapped', render: ({ createdOn }) => shownTime(createdOn) },
];

/** The devices that are mapped under the customer's code. */
export function CustomerDevices({ customer }: { customer: Customer }) {
  const [part, setPart] = usePart('devices');
  const { data, error, isPending, refetch } = useQuery({ ...devicesQuery(customer, part), placeholderData: keepPreviousData });
  const all = <Anchor component={Link} size="sm" to={`/mappings?customerCode=${customer.code}`}>Open in Map devices</Anchor>;
  return (
    <Section title="Devices" action={all}>
      {error && !data ? <ErrorState title="The devices could not be loaded" error={error} onRetry={() => void refetch()} /> : (
        <ListTable
          label="Devices" minWidth={560} columns={columns} rows={data?.data ?? []} rowKey={({ upiDeviceSerialNumber }) => upiDeviceSerialNumber}
          loading={isPending} empty={<Text size="sm">{data?.totalCount ? 'Nothing on this page.' : 'No device is mapped to this customer.'}</Text>}
        />
      )}
      {data && <PartPager label="Pages of devices" total={data.totalCount} bounded={data.totalIsBounded} part={part} onChange={setPart} />}
    </Section>
  );
}
