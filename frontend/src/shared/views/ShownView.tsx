import { Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';

import { useViews } from './useViews';
import { SHOW_ALL } from './viewQuery';

/** Says which saved view the address shows, and the way out of it. */
export function ShownView({ page }: { page: string }) {
  const { shown } = useViews(page);
  if (!shown?.query) return null;
  return (
    <Group gap={4} role="group" aria-label="View in force">
      <Text size="sm" className="wrapAnywhere">Showing the view <b><bdi>{shown.name}</bdi></b></Text>
      <Button component={Link} to={SHOW_ALL} size="compact-xs" variant="subtle">Show all</Button>
    </Group>
  );
}
