import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconArrowLeft, IconCamera, IconCameraOff, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { LiveDot } from '../../shared/live/LiveDot';
import { BoxesPanel } from './BoxesPanel';
import type { CameraState } from './camera';
import { ScanBar } from './ScanBar';
import { StatePanel } from './StatePanel';
import { spoken } from './stationWords';
import { useStationSettings } from './stationSettings';
import { TodayList } from './TodayList';
import { useCamera } from './useCamera';
import { useHandScanner } from './useHandScanner';
import { play } from './sounds';
import { useSounds, useStation } from './useStation';
import { useWakeLock } from '../../shared/gate/useWakeLock';
import classes from './Station.module.css';

const CAMERA_SAYS: Partial<Record<CameraState, string>> = {
  starting: 'The camera is starting…',
  refused: 'The camera is not allowed. Allow it in the browser’s settings of this page, then switch it on again.',
  insecure: 'The camera needs an https address. A hand scanner works here.',
  missing: 'No camera was found. A hand scanner works, too.',
  busy: 'The camera is used by another program. It is tried again by itself.',
};

function Toggle({ label, isOn, onClick, children }: { label: string; isOn: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="default" className={classes.toggle} aria-label={label} title={label} aria-pressed={isOn} onClick={onClick}>{children}</ActionIcon>
  );
}

function Top({ settings }: { settings: ReturnType<typeof useStationSettings> }) {
  const { hasCamera, hasSound, toggleCamera, toggleSound } = settings;
  return (
    <header className={classes.top}>
      <ActionIcon component={Link} to="/gate" variant="default" className={classes.toggle} aria-label="Back to the entries" title="Back to the entries">
        <IconArrowLeft aria-hidden />
      </ActionIcon>
      <div className={classes.title}>
        <h1 tabIndex={-1}>Scan station</h1>
        <LiveDot />
      </div>
      <Toggle label="Camera" isOn={hasCamera} onClick={toggleCamera}>{hasCamera ? <IconCamera aria-hidden /> : <IconCameraOff aria-hidden />}</Toggle>
      <Toggle label="Sound" isOn={hasSound} onClick={toggleSound}>{hasSound ? <IconVolume aria-hidden /> : <IconVolumeOff aria-hidden />}</Toggle>
    </header>
  );
}

/** Full screen for a guard: scan a pass by camera or hand scanner, and see from afar whether it lets in. */
export function StationPage() {
  const settings = useStationSettings();
  const { station, state, isOnline } = useStation();
  const isHeard = useSounds(state, settings.hasSound);
  useWakeLock();

  const field = useRef<HTMLInputElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const onScan = (text: string) => {
    if (!station.scan(text) && !isOnline && text.trim()) play('no', settings.hasSound);
  };
  useHandScanner(field, onScan);
  const camera = useCamera(video, settings.hasCamera, (text) => {
    // Still, or again, in front of the camera: it is let in already, and "used" would be read as a no.
    if (state.kind === 'admitted' && state.attempt.payload === text) return true;
    return station.scan(text);
  });
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && station.read().kind !== 'boxes' && station.next();
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [station]);

  const areBoxes = state.kind === 'boxes';
  return (
    <div className={classes.station}>
      <Top settings={settings} />
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
          <TodayList />
        </div>
      </div>
    </div>
  );
}
