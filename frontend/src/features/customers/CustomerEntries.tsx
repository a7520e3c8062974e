import { Anchor, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { EntryRow } from '../../shared/gate/api';
import { EntryStatus } from '../../shared/gate/EntryStatus';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { ErrorState } from '../../shared/list/ErrorState';
import { ListTable } from '../../shared/list/ListTable';
import { Section } from '../../shared/Section';
import type { Customer } from './api';
import { entriesQuery } from './customerQueries';
import { PartPager } from './PartPager';
import { usePart } from './usePart';

const columns: Column<EntryRow>[] = [
  { key: 'vehicle', header: 'Vehicle', render: ({ id, vehicle_number: plate }) => <Anchor component={Link} size="sm" className="plate" to={`/gate/entries/${id}`}>{plate}</Anchor> },
  { key: 'status', header: 'Status', render: (entry) => <EntryStatus entry={entry} /> },
  { key: 'driver', header: 'Driver', render: ({ driver_name: name }) => <Text span size="sm" className="wrapAnywhere"><bdi>{name}</bdi></Text> },
  { key: 'created', header: 'Announced', render: ({ created_at: at }) => shownTime(at) },
];

/** The entries at the gate that were announced under the customer's phone. */
export function CustomerEntries({ customer }: { customer: Customer }) {
  const [part, setPart] = usePart('entries');
  const { data, error, isPending, refetch } = useQuery({ ...entriesQuery(customer, part), placeholderData: keepPreviousData });
  const all = <Anchor component={Link} size="sm" className="plate" to={`/gate?day=all&customer=${customer.id}`}>Open in Gate entries</Anchor>;
  return (
    <Section title="Gate entries" action={all}>
      {error && !data ? <ErrorState title="The entries could not be loaded" error={error} onRetry={() => void refetch()} /> : (
        <ListTable
          label="Gate entries" minWidth={560} columns={columns} rows={data?.results ?? []} rowKey={({ id }) => String(id)}
          loading={isPending} empty={<Text size="sm">{data?.count ? 'Nothing on this page.' : 'No entry was announced for this customer.'}</Text>}
        />
      )}
      {data && <PartPager label="Pages of gate entries" total={data.count} part={part} onChange={setPart} />}
    </Section>
  );
}
