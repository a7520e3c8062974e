import { Button, Group, Text } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';

import { isEntered } from './entered';
import { useViews } from './useViews';
import { SHOW_ALL } from './viewQuery';

/** Where a first view is, no list stands at an address without filters: opened again it would show another one. */
function useToldAddress(first: string) {
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const told = isEntered(state) ? `?${first}` : SHOW_ALL;
  const isBare = first !== '' && search === '';
  useEffect(() => {
    if (isBare) void navigate(told, { replace: true, preventScrollReset: true });
  }, [isBare, told, navigate]);
}

/** Says which saved view the address shows, and the way out of it. */
export function ShownView({ page }: { page: string }) {
  const { shown, first } = useViews(page);
  useToldAddress(first?.query ?? '');
  if (!shown?.query) return null;
  return (
    <Group gap={4} role="group" aria-label="View in force">
      <Text size="sm" className="wrapAnywhere">Showing the view <b><bdi>{shown.name}</bdi></b></Text>
      <Button component={Link} to={SHOW_ALL} size="compact-xs" variant="subtle">Show all</Button>
    </Group>
  );
}
