import { Alert, CloseButton, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { Chip } from '../../shared/status/Chip';
import classes from './ShipmentDeviceList.module.css';
import { toldAbout, type ShipmentDevices } from './shipmentDevices';

interface ShipmentDeviceListProps {
  devices: ShipmentDevices;
  count: number;
  /** What the server, or this form before sending, says about the devices. */
  refused: string[];
  onTakeOut: (serial: string) => void;
}

const Serial = ({ children }: { children: string }) => <Text span ff="monospace" size="sm">{children}</Text>;

/** What was scanned so far, how many are missing, and which scans were not taken and why. */
export function ShipmentDeviceList({ devices: { taken, untaken }, count, refused, onTakeOut }: ShipmentDeviceListProps) {
  const aboutNone = refused.filter((told) => !taken.some((serial) => told.includes(serial)));
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500} role="status">{taken.length} of {count} devices</Text>
      <Progress value={(100 * taken.length) / count} aria-label="Devices scanned" />
      {aboutNone.length > 0 && <Alert color="red" variant="outline" role="alert">{aboutNone.join(' ')}</Alert>}
      <ul className={classes.lines} aria-label="Devices of this order">
        {taken.map((serial) => {
          const told = toldAbout(serial, refused);
          return (
            <li key={serial} className={classes.line}>
              <Chip tone={told.length > 0 ? 'bad' : 'good'} icon={told.length > 0 ? IconCircleX : IconCircleCheck} label={told.length > 0 ? 'Refused' : 'Taken'} />
              <Serial>{serial}</Serial>
              <CloseButton size="sm" aria-label={`Take out ${serial}`} onClick={() => onTakeOut(serial)} />
              {told.length > 0 && <Text span size="xs" role="alert">{told.join(' ')}</Text>}
            </li>
          );
        })}
      </ul>
      <ul className={classes.lines} aria-label="Scans not taken" aria-live="polite" aria-relevant="additions">
        {untaken.map(({ id, serial, why }) => (
          <li key={id} className={classes.line}>
            <Chip tone="bad" icon={IconCircleX} label="Not taken" />
            <Serial>{serial}</Serial>
            <Text span size="xs">{why}</Text>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
