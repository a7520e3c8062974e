import { Stack, Text } from '@mantine/core';
import { shownPhone } from '../../shared/customers/people';
import { LANGUAGES } from '../../shared/gate/api';
import { BlacklistedChip } from '../../shared/gate/BlacklistedChip';
import { ShownStars } from '../../shared/gate/Stars';
import type { Column } from '../../shared/list/columns';
import { shownDay } from '../../shared/list/days';
import type { DriverRow } from './api';
import { DriverActions, type DriverAction } from './DriverActions';

const nowrap = (text: string) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{text}</Text>;
const wrapped = (text: string) => <Text span size="sm" className="wrapAnywhere"><bdi>{text}</bdi></Text>;

function Blacklisted({ driver }: { driver: DriverRow }) {
  return (
    <Stack gap={2} align="start">
      <BlacklistedChip />
      {driver.blacklist_reason && wrapped(driver.blacklist_reason)}
    </Stack>
  );
}

export function driverColumns(mayEdit: boolean, onAction: (action: DriverAction, driver: DriverRow) => void): Column<DriverRow>[] {
  const columns: Column<DriverRow>[] = [
    { key: 'name', header: 'Name', render: ({ name }) => <Text span fw={600} className="wrapAnywhere"><bdi>{name}</bdi></Text> },
    { key: 'type', header: 'Comes as', render: ({ type }) => type },
    { key: 'phone', header: 'Phone', render: ({ phone_no: phone }) => nowrap(shownPhone(phone)) },
    { key: 'language', header: 'Language', render: ({ language }) => LANGUAGES[language] },
    { key: 'rating', header: 'Rating', render: ({ rating }) => (rating === null ? null : <ShownStars value={rating} />) },
    { key: 'blacklist', header: 'Blacklist', render: (driver) => (driver.is_blacklisted ? <Blacklisted driver={driver} /> : null) },
    { key: 'created', header: 'First seen', render: ({ created }) => nowrap(shownDay(created)) },
  ];
  if (!mayEdit) return columns;
  return [...columns, {
    key: 'actions', header: 'Actions', pinned: true, render: (driver) => <DriverActions driver={driver} onAction={onAction} />,
  }];
}
