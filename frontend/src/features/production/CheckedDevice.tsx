import { Anchor, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ErrorState } from '../../shared/list/ErrorState';
import { shownTime } from '../../shared/list/days';
import { categoryWord } from '../../shared/status/states';
import { StatusChip } from '../../shared/status/StatusChip';
import { getDeviceDetails, type DeviceDetails } from './api';
import classes from './Production.module.css';

function Facts({ device }: { device: DeviceDetails }) {
  const { mapping } = device;
  return (
    <>
      <div className={classes.chips}>
        <StatusChip kind="approval" value={device.isapproved} />
        <StatusChip kind="allocation" value={device.isallocated} />
      </div>
      <p>{[device.devicetype, categoryWord(device.category), `registered ${shownTime(device.createdOn)}`].filter(Boolean).join(' · ')}</p>
      {device.rejectReason && <p>Rejected: <bdi>{device.rejectReason}</bdi></p>}
      {mapping && <p>Mapped to <bdi>{mapping.customerName}</bdi> ({mapping.customerCode})</p>}
      <Anchor component={Link} to={`/devices?device=${encodeURIComponent(device.serialnumber)}`} className={classes.link}>Open the device</Anchor>
    </>
  );
}

/** What the server knows of the device that was scanned last to be checked. */
export function CheckedDevice({ serial }: { serial: string }) {
  const { data, error, isPending, fetchStatus, refetch } = useQuery({
    queryKey: ['device', serial, 'station'],
    queryFn: ({ signal }) => getDeviceDetails(serial, signal),
    // Scanned again is asked again.
    staleTime: 0,
  });
  return (
    <section aria-label="Checked device" className={classes.checked} aria-live="polite">
      <h2 className={classes.title}><span className={classes.code}>{serial}</span></h2>
      {fetchStatus === 'paused' && <p>Offline: it is looked up when the connection is back.</p>}
      {isPending && fetchStatus === 'fetching' && <Skeleton h={80} />}
      {error && <ErrorState title="The device could not be looked up" error={error} onRetry={() => void refetch()} />}
      {data === null && <p><b>Not registered</b></p>}
      {data && <Facts device={data} />}
    </section>
  );
}
