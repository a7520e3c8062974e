import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shownPhone } from '../../shared/customers/people';
import { LANGUAGES, type DriverRow, type Entry } from '../../shared/gate/api';
import { BlacklistedChip } from '../../shared/gate/BlacklistedChip';
import { ShownStars } from '../../shared/gate/Stars';
import { shownTime } from '../../shared/list/days';
import { useSession } from '../../shared/session/useSession';
import { Section } from '../../shared/Section';
import { FactsTable } from './FactsTable';

const Phone = ({ number }: { number: string }) => <Anchor href={`tel:${number}`} size="sm">{shownPhone(number)}</Anchor>;

interface PersonProps {
  person: DriverRow;
  /** As it was announced; the register may have been corrected since. */
  name: string;
  language: string;
  seesAll: boolean;
}

function Person({ person, name, language, seesAll }: PersonProps) {
  const isBlacklisted = seesAll && person.is_blacklisted;
  return (
    <FactsTable
      label={person.type}
      facts={[
        [person.type, <Group key="name" gap="xs"><bdi>{name}</bdi>{isBlacklisted && <BlacklistedChip />}</Group>],
        ['Because', isBlacklisted && person.blacklist_reason],
        ['Phone', <Phone key="phone" number={person.phone_no} />],
        ['Language', language],
        ['Rating', seesAll && person.rating !== null && <ShownStars key="rating" value={person.rating} />],
      ]}
    />
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return <Paper withBorder p="md"><Section title={title}>{children}</Section></Paper>;
}

const languageOf = (code: Entry['helper_language']) => (code ? LANGUAGES[code] : '');

/** Who comes, with what, for whom. Ratings, remarks and the blacklist are for staff alone. */
export function EntryFacts({ entry }: { entry: Entry }) {
  const { can } = useSession();
  const seesAll = can('view_all_gate');
  const { vehicle, driver, helper, customer } = entry;
  return (
    <Stack gap="md">
      <Card title="Vehicle">
        <FactsTable
          label="Vehicle"
          facts={[
            ['Plate', <Text key="plate" span size="sm" fw={600}>{entry.vehicle_number}</Text>],
            ['Rating', seesAll && vehicle.ratings !== null && <ShownStars key="rating" value={vehicle.ratings} />],
            ['Remark', seesAll && vehicle.remark],
          ]}
        />
      </Card>
      <Card title="People">
        <Person person={driver} name={entry.driver_name} language={languageOf(entry.driver_language)} seesAll={seesAll} />
        {helper && <Person person={helper} name={entry.helper_name} language={languageOf(entry.helper_language)} seesAll={seesAll} />}
      </Card>
      <Card title={seesAll ? 'Announced by' : 'Contact'}>
        <FactsTable
          label="Contact"
          facts={[
            ['Customer', customer && (can('view_customers')
              ? <Anchor component={Link} size="sm" to={`/customers/${customer.id}`}><bdi>{customer.full_name}</bdi></Anchor>
              : <bdi>{customer.full_name}</bdi>)],
            ['E-mail', <Anchor key="mail" size="sm" href={`mailto:${entry.customer_email}`}>{entry.customer_email}</Anchor>],
            ['Phone', <Phone key="phone" number={entry.customer_phone} />],
            ['Announced', <Text key="at" span size="sm">{shownTime(entry.created_at)}</Text>],
          ]}
        />
      </Card>
    </Stack>
  );
}
