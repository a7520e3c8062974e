import { Divider, Drawer, Group, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { PresenceNote } from '../../shared/live/PresenceNote';
import { useTellPresence } from '../../shared/live/usePresence';
import { useSession } from '../../shared/session/useSession';
import { SerialText } from '../../shared/status/SerialText';
import { Approval } from '../../shared/status/states';
import { StatusChip } from '../../shared/status/StatusChip';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { getDeviceDetails, type DeviceDetails } from './api';
import { DeviceActions } from './DeviceActions';
import type { DeviceAction } from './actionRules';
import { DeviceDetailsForm } from './DeviceDetailsForm';
import { DeviceFacts, MappingFacts } from './DeviceFacts';
import { DeviceHistory } from './DeviceHistory';

interface DeviceDrawerProps {
  serial: string;
  /** Serials shown as approved before the server has said so. */
  approving: ReadonlySet<string>;
  onClose: () => void;
  onAction: (action: DeviceAction, serial: string) => void;
}

function DrawerBody({ details, onAction }: { details: DeviceDetails; onAction: DeviceDrawerProps['onAction'] }) {
  const { can } = useSession();
  return (
    <Stack>
      <Group justify="space-between">
        <Group gap="xs">
          <StatusChip kind="approval" value={details.isapproved} />
          <StatusChip kind="allocation" value={details.isallocated} />
        </Group>
        <DeviceActions serial={details.serialnumber} device={{ ...details, isMapped: details.mapping !== null }} onAction={onAction} />
      </Group>
      <DeviceFacts details={details} />
      {details.mapping && <MappingFacts mapping={details.mapping} />}
      {can('edit_device_details') && (
        <>
          <Divider />
          <DeviceDetailsForm key={details.modifiedOn} details={details} />
        </>
      )}
      <Divider />
      <DeviceHistory serial={details.serialnumber} />
    </Stack>
  );
}

function LoadedBody({ serial, approving, onAction }: Omit<DeviceDrawerProps, 'onClose'>) {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['device', serial, 'details'],
    queryFn: ({ signal }) => getDeviceDetails(serial, signal),
  });
  if (isPending) return <Stack><Skeleton height={28} /><Skeleton height={180} /><Skeleton height={120} /></Stack>;
  if (error) return <ErrorState title="The device could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <EmptyState title={`${serial} is not registered`} hint="It may have been deleted, or the address has a typing mistake." />;
  const details = approving.has(serial) ? { ...data, isapproved: Approval.Approved } : data;
  return <DrawerBody details={details} onAction={onAction} />;
}

/** One device: its states, facts, mapping, details form and whole history. */
export function DeviceDrawer({ serial, approving, onClose, onAction }: DeviceDrawerProps) {
  useFocusReturn();
  useTellPresence(serial, 'viewing');
  return (
    <Drawer
      opened onClose={onClose} position="right" size="lg" returnFocus={false}
      title={<Group gap="xs"><SerialText serial={serial} size="lg" /><PresenceNote serial={serial} /></Group>} closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <LoadedBody serial={serial} approving={approving} onAction={onAction} />
    </Drawer>
  );
}
