import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Column } from '../../shared/list/columns';
import { shownTime } from '../../shared/list/days';
import { shownPhone } from '../../shared/customers/people';
import type { EntryRow } from '../../shared/gate/api';
import { BlacklistedChip } from '../../shared/gate/BlacklistedChip';
import { EntryStatus } from '../../shared/gate/EntryStatus';
import { DecisionButtons } from './DecisionButtons';
import type { Decision } from './DecisionDialog';

interface Person {
  name: string;
  phone: string;
  isBlacklisted?: boolean;
}

function PersonCell({ name, phone, isBlacklisted = false }: Person) {
  return (
    <div>
      <Text span size="sm" display="block" className="wrapAnywhere"><bdi>{name}</bdi></Text>
      <Text span size="xs" display="block" style={{ whiteSpace: 'nowrap' }}>{shownPhone(phone)}</Text>
      {isBlacklisted && <BlacklistedChip />}
    </div>
  );
}

function StatusCell({ entry }: { entry: EntryRow }) {
  const { status, valid_until: until } = entry;
  return (
    <div>
      <EntryStatus entry={entry} />
      {status === 'approved' && until && <Text span size="xs" display="block">until {shownTime(until)}</Text>}
    </div>
  );
}

const nowrap = (text: string) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{text}</Text>;

interface Seen {
  seesAll: boolean;
  decides: boolean;
  onDecide: (decision: Decision, entry: EntryRow) => void;
}

export function entryColumns({ seesAll, decides, onDecide }: Seen): Column<EntryRow>[] {
  const columns: (Column<EntryRow> | false)[] = [
    {
      key: 'vehicle', header: 'Vehicle',
      render: ({ id, vehicle_number: plate }) => (
        <Anchor component={Link} to={`/gate/entries/${id}`} size="sm" fw={600} className="plate">{plate}</Anchor>
      ),
    },
    { key: 'status', header: 'Status', render: (entry) => <StatusCell entry={entry} /> },
    {
      key: 'driver', header: 'Driver',
      render: (entry) => <PersonCell name={entry.driver_name} phone={entry.driver_phone} isBlacklisted={seesAll && entry.driver.is_blacklisted} />,
    },
    {
      key: 'helper', header: 'Helper',
      render: (entry) => entry.helper_name && (
        <PersonCell name={entry.helper_name} phone={entry.helper_phone} isBlacklisted={seesAll && entry.helper?.is_blacklisted} />
      ),
    },
    seesAll && {
      key: 'customer', header: 'Customer',
      render: ({ customer, customer_email: email }) => (
        <Text span size="sm" display="block" maw={170} truncate="end" title={customer?.full_name ?? email}><bdi>{customer?.full_name ?? email}</bdi></Text>
      ),
    },
    { key: 'created', header: 'Announced', render: ({ created_at: at }) => nowrap(shownTime(at)) },
    decides && {
      key: 'decide', header: 'Actions', pinned: true,
      render: (entry) => <DecisionButtons entry={entry} size="compact-sm" onDecide={(decision) => onDecide(decision, entry)} />,
    },
  ];
  return columns.filter((column) => column !== false);
}
