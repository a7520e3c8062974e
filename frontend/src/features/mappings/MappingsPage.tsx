import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useBulk } from '../../shared/bulk/useBulk';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { useSearchParam } from '../../shared/list/useSearchParam';
import { useSession } from '../../shared/session/useSession';
import { useAsked } from '../../shared/useAsked';
import { MappingDialogs, type OpenDialog } from './MappingDialogs';
import { MappingFilters } from './MappingFilters';
import { MappingForm } from './MappingForm';
import { mappingListSchema, mappingParams } from './mappingListState';
import { MappingsTable } from './MappingsTable';

/** Which customer has which device: find, map, change, review and delete. `?map=SERIAL` opens the form for a device. */
export function MappingsPage() {
  const { can } = useSession();
  const list = useListState(mappingListSchema);
  const params = mappingParams(list.state);
  const bulk = useBulk(params);
  const [serialToMap, setSerialToMap] = useSearchParam('map');
  const [isCreating, setIsCreating] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const searchField = useRef<HTMLInputElement>(null);

  const mayEdit = can('edit_mappings');
  const isFormOpen = mayEdit && (isCreating || serialToMap !== null);
  useSearchKey(searchField, !isFormOpen && dialog === null && bulk.open === null);
  useAsked({ add: () => setIsCreating(true) });

  const closeForm = () => {
    setIsCreating(false);
    if (serialToMap) setSerialToMap(null, 'replace');
  };
  const create = mayEdit && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsCreating(true)}>Map a device</Button>
  );
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>Map devices</Title>
        <Group gap="xs"><ExportMenu list="mappings" params={params} />{create}</Group>
      </Group>
      <MappingFilters list={list} searchField={searchField} />
      <MappingsTable list={list} bulk={bulk} ask={setDialog} create={create} isHeld={isFormOpen || dialog !== null || bulk.open !== null} />
      {isFormOpen && <MappingForm key={serialToMap} serial={serialToMap ?? ''} onClose={closeForm} />}
      <MappingDialogs dialog={dialog} onClose={() => setDialog(null)} />
    </Stack>
  );
}
