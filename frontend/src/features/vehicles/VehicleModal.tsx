import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { StarsField } from '../../shared/gate/Stars';
import { formErrors, sentence } from '../../shared/http';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { changeVehicle, type VehicleNotes, type VehicleRow } from './api';

const LONGEST_REMARK = 500;
// Entries show the vehicle they are about.
const SHOW_VEHICLES = ['vehicles', 'submissions', 'submission'];

/** What the gate notes about a vehicle: a remark and stars, for staff alone. */
export function VehicleModal({ vehicle, onClose }: { vehicle: VehicleRow; onClose: () => void }) {
  useFocusReturn();
  const { vehicle_registration_no: plate } = vehicle;
  const [notes, setNotes] = useState<VehicleNotes>({ remark: vehicle.remark, ratings: vehicle.ratings });
  const change = useChange({
    send: (given: VehicleNotes) => changeVehicle(plate, given),
    refreshes: SHOW_VEHICLES,
    said: () => `The note about ${plate} is saved.`,
    refusedTitle: false,
    onDone: onClose,
  });
  const problems = formErrors(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ ...notes, remark: notes.remark.trim() });
  };
  return (
    <Modal opened onClose={onClose} title={`Note about ${plate}`} centered returnFocus={false} closeOnClickOutside={false}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {change.error && !problems.remark && !problems.ratings && <Alert color="red" variant="outline" title="The note was not saved">{sentence(change.error)}</Alert>}
          <TextInput
            label="Remark" description="Staff reads it, customers do not." data-autofocus maxLength={LONGEST_REMARK} error={problems.remark}
            value={notes.remark} onChange={(event) => setNotes({ ...notes, remark: event.currentTarget.value })}
          />
          <StarsField label="Rating" value={notes.ratings} onChange={(ratings) => setNotes({ ...notes, ratings })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Cancel</Button>
            <Button type="submit" loading={change.isPending}>Save</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
