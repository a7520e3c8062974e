import { IconEye, IconPencil } from '@tabler/icons-react';

import type { Person } from './frames';
import classes from './live.module.css';
import { useOthersAt } from './usePresence';

function sentenceOf(people: Person[]): string {
  const mapping = people.filter(({ doing }) => doing === 'mapping').map(({ username }) => username);
  const viewing = people.filter(({ doing }) => doing === 'viewing').map(({ username }) => username);
  const say = (names: string[], what: string) =>
    names.length > 0 ? [`${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} ${what} it`] : [];
  return [...say(mapping, 'mapping'), ...say(viewing, 'viewing')].join(', ');
}

/** Who else looks at a device or is mapping it. */
export function PresenceNote({ serial }: { serial: string }) {
  const people = useOthersAt(serial);
  if (people.length === 0) return null;
  const says = sentenceOf(people);
  const Icon = people.some(({ doing }) => doing === 'mapping') ? IconPencil : IconEye;
  return (
    <span className={classes.note} title={says}>
      <Icon size={12} aria-hidden />
      <span className={classes.noteText}>{says}</span>
    </span>
  );
}
