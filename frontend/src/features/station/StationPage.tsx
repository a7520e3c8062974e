import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { CAMERA_SAYS } from '../../shared/station/cameraWords';
import { isDialogInFront, useKeys } from '../../shared/keys/keys';
import { ScanBar } from '../../shared/station/ScanBar';
import { play } from '../../shared/station/sounds';
import { useStationSettings } from '../../shared/station/stationSettings';
import { StationTop } from '../../shared/station/StationTop';
import { useCamera } from '../../shared/station/useCamera';
import { useHandScanner } from '../../shared/station/useHandScanner';
import { useOfflineOpening } from '../../shared/station/useOfflineOpening';
import { useWakeLock } from '../../shared/gate/useWakeLock';
import { BoxesPanel } from './BoxesPanel';
import { StatePanel } from './StatePanel';
import { spoken } from './stationWords';
import { TodayList } from './TodayList';
import { useSounds, useStation } from './useStation';
import classes from '../../shared/station/Station.module.css';

/** Full screen for a guard: scan a pass by camera or hand scanner, and see from afar whether it lets in. */
export function StationPage() {
  const settings = useStationSettings();
  const { station, state, isOnline } = useStation();
  const isHeard = useSounds(state, settings.hasSound);
  useWakeLock();
  useOfflineOpening('/gate/station');

  const field = useRef<HTMLInputElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const onScan = (text: string) => {
    // Nobody would see the answer behind it.
    if (isDialogInFront()) play('no', settings.hasSound);
    else if (!station.scan(text) && !isOnline && text.trim()) play('no', settings.hasSound);
  };
  useHandScanner(field, onScan);
  const camera = useCamera(video, settings.hasCamera, (text) => {
    if (isDialogInFront()) return false;
    // Still, or again, in front of the camera: it is let in already, and "used" would be read as a no.
    if (state.kind === 'admitted' && state.attempt.payload === text) return true;
    return station.scan(text);
  });
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  useKeys([{ key: 'Escape', says: 'Ready for the next pass', whileTyping: true, act: () => station.next() }], state.kind !== 'boxes');

  const areBoxes = state.kind === 'boxes';
  return (
    <div className={classes.station}>
      <StationTop title="Scan station" back={{ to: '/gate', label: 'Back to the entries' }} settings={settings} />
      {!isOnline && state.kind !== 'ready' && <p className={classes.strip}>Offline: no scan is taken.</p>}
      {settings.hasSound && !isHeard && <p className={classes.hint}>Touch the page once, so that you can hear the answers.</p>}
      <VisuallyHidden role="status" aria-live="assertive">{isOnline ? spoken(state) : 'Offline. No scan is taken.'}</VisuallyHidden>
      <div className={classes.columns}>
        <section className={classes.panel} aria-label="Pass" data-boxes={areBoxes || undefined}>
          <div className={classes.camera} hidden={camera !== 'on'}>
            <video ref={video} muted playsInline aria-label="Picture of the camera" />
            <div className={classes.frame} aria-hidden />
          </div>
          {areBoxes ? (
            <BoxesPanel
              state={state} isOnline={isOnline} onUndo={(serial) => void station.undo(serial)}
              onComplete={(reason) => station.complete(reason)} onCancel={() => station.next()}
            />
          ) : (
            <StatePanel
              state={state} isOnline={isOnline} camera={camera} onCamera={settings.toggleCamera}
              onNext={() => station.next()} onAskAgain={() => station.askAgain()}
            />
          )}
        </section>
        <div className={classes.side}>
          {CAMERA_SAYS[camera] && <p className={classes.hint} role="status">{CAMERA_SAYS[camera]}</p>}
          <ScanBar field={field} label={areBoxes ? 'Serial number of the box' : 'Code of the pass'} button={areBoxes ? 'Add' : 'Check'} onScan={onScan} />
          <TodayList isOnline={isOnline} />
        </div>
      </div>
    </div>
  );
}
