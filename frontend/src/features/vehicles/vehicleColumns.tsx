import { Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { ShownStars } from '../../shared/gate/Stars';
import type { Column } from '../../shared/list/columns';
import { shownDay } from '../../shared/list/days';
import type { VehicleRow } from './api';

const nowrap = (text: string) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{text}</Text>;

export function vehicleColumns(mayEdit: boolean, onEdit: (vehicle: VehicleRow) => void): Column<VehicleRow>[] {
  const columns: Column<VehicleRow>[] = [
    { key: 'plate', header: 'Plate', render: ({ vehicle_registration_no: plate }) => <Text span fw={600} className="plate">{plate}</Text> },
    { key: 'ratings', header: 'Rating', render: ({ ratings }) => (ratings === null ? null : <ShownStars value={ratings} />) },
    { key: 'remark', header: 'Remark', render: ({ remark }) => remark && <Text span size="sm" className="wrapAnywhere"><bdi>{remark}</bdi></Text> },
    { key: 'created', header: 'First seen', render: ({ created }) => nowrap(shownDay(created)) },
    { key: 'updated', header: 'Changed', render: ({ updated }) => nowrap(shownDay(updated)) },
  ];
  if (!mayEdit) return columns;
  return [...columns, {
    key: 'actions', header: 'Actions', pinned: true,
    render: (vehicle) => (
      <Button
        size="compact-sm" variant="default" leftSection={<IconPencil size={14} aria-hidden />}
        aria-label={`Note about ${vehicle.vehicle_registration_no}`} onClick={() => onEdit(vehicle)}
      >
        Note
      </Button>
    ),
  }];
}
