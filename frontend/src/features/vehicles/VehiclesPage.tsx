import { Group, Stack, Title } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { SearchField } from '../../shared/list/SearchField';
import { useListState } from '../../shared/list/useListState';
import { useSession } from '../../shared/session/useSession';
import { ListTools, ViewLine } from '../../shared/views/ListTools';
import type { VehicleRow } from './api';
import { vehicleListSchema, vehicleParams } from './vehicleListState';
import { VehiclesTable } from './VehiclesTable';

const VehicleModal = lazy(async () => ({ default: (await import('./VehicleModal')).VehicleModal }));

/** Every vehicle that came to the gate, with what the gate noted about it. */
export function VehiclesPage() {
  const { can } = useSession();
  const list = useListState(vehicleListSchema);
  const [open, setOpen] = useState<VehicleRow | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useSearchKey(searchField, open === null);
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1}>Vehicles</Title>
        <ExportMenu list="vehicles" params={vehicleParams(list.state)} />
      </Group>
      <Group gap="xs">
        <SearchField
          ref={searchField} label="Search vehicles" placeholder="Plate or remark"
          value={list.state.search} onChange={(search) => list.set({ search })}
        />
        <ListTools />
      </Group>
      <ViewLine />
      <VehiclesTable list={list} mayEdit={can('decide_gate')} isHeld={open !== null} onEdit={setOpen} />
      <Suspense fallback={null}>{open && <VehicleModal vehicle={open} onClose={() => setOpen(null)} />}</Suspense>
    </Stack>
  );
}
