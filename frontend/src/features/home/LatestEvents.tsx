import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/list/EmptyState';
import { shownTime } from '../../shared/list/days';
import type { LatestEvent } from './api';
import classes from './LatestEvents.module.css';

const PLACES: Record<string, (key: string) => string> = {
  changeset: (key) => `/changesets/${key}`,
  device: (key) => `/devices?device=${encodeURIComponent(key)}`,
  mapping: (key) => `/mappings?serialNumber=${encodeURIComponent(key)}`,
  customer: (key) => `/customers/${encodeURIComponent(key)}`,
  serial_block: (key) => `/serials/blocks/${encodeURIComponent(key)}`,
  submission: (key) => `/gate/entries/${encodeURIComponent(key)}`,
};

function EventLine({ event }: { event: LatestEvent }) {
  const place = PLACES[event.entity]?.(event.key);
  return (
    <li className={classes.event}>
      <Text span size="sm">
        {event.entity} {place ? <Anchor component={Link} to={place} size="sm" ff="monospace">{event.key}</Anchor> : event.key}{' '}
        {event.action.replaceAll('_', ' ')}
      </Text>
      <Text span size="xs" className={classes.when}>{shownTime(event.at)} by {event.actor || 'the system'}</Text>
    </li>
  );
}

/** What happened last, each leading to what it happened to. */
export function LatestEvents({ events }: { events: LatestEvent[] }) {
  return (
    <Paper withBorder p="md" component="section" aria-label="Latest events">
      <Stack gap="sm">
        <Title order={2} size="h4">Latest events</Title>
        {events.length === 0 && <EmptyState title="Nothing has happened yet" hint="Register the first device on the Devices page." />}
        <ul className={classes.events}>{events.map((event) => <EventLine key={event.id} event={event} />)}</ul>
      </Stack>
    </Paper>
  );
}
