import { Button, Modal, Text } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { useFocusReturn } from '../useFocusReturn';
import type { EntryRow } from './api';
import { PassQr } from './PassQr';
import classes from './ShowPass.module.css';
import { useWakeLock } from './useWakeLock';

interface ShowPassProps {
  entry: Pick<EntryRow, 'id' | 'vehicle_number' | 'driver_name'>;
  onClose: () => void;
}

// Room for the plate above and the button below.
const OTHERS = 240;

/** The pass alone on the whole screen, white and awake, to hold in front of the guard. */
export function ShowPass({ entry, onClose }: ShowPassProps) {
  useWakeLock();
  useFocusReturn();
  const { width, height } = useViewportSize();
  const size = Math.max(200, Math.min(width - 32, height - OTHERS, 720));
  return (
    <Modal.Root opened onClose={onClose} fullScreen returnFocus={false} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={`Pass of ${entry.vehicle_number}`}>
        <Modal.Body className={classes.body}>
          <div className={classes.screen}>
            <div className={classes.plate}>{entry.vehicle_number}</div>
            <Text><bdi>{entry.driver_name}</bdi></Text>
            <PassQr entryId={entry.id} plate={entry.vehicle_number} size={size} />
            <Button size="lg" color="dark" onClick={onClose} data-autofocus>Close</Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
