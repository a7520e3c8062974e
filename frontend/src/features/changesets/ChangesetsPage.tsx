import { Button, Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { ChangesetFilters } from './ChangesetFilters';
import { changesetListSchema, changesetParams } from './changesetListState';
import { ChangesetsTable } from './ChangesetsTable';

/** Everything that was done to many things at once: imports, bulk actions and their undoing. */
export function ChangesetsPage() {
  const list = useListState(changesetListSchema);
  const searchField = useRef<HTMLInputElement>(null);
  useSearchKey(searchField);
  const { state, set } = list;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>Changesets</Title>
        <Group gap="xs">
          <ExportMenu list="changesets" params={changesetParams(state)} />
          <Button component={Link} to="/imports" leftSection={<IconFileUpload size={16} aria-hidden />}>Import a file</Button>
        </Group>
      </Group>
      <ChangesetFilters list={list} searchField={searchField} />
      <Group>
        <SegmentedControl
          aria-label="Whose changesets" value={state.mine ?? ''} onChange={(value) => set({ mine: value === '1' ? '1' : null })}
          data={[{ value: '', label: 'Everybody’s' }, { value: '1', label: 'Mine' }]}
        />
      </Group>
      <ChangesetsTable list={list} />
    </Stack>
  );
}
