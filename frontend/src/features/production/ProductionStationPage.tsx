import { Anchor, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useWakeLock } from '../../shared/gate/useWakeLock';
import { isDialogInFront, useKeys } from '../../shared/keys/keys';
import { isUpiProSerial } from '../../shared/serialPattern';
import type { User } from '../../shared/session/session';
import { useSession } from '../../shared/session/useSession';
import { CAMERA_SAYS } from '../../shared/station/cameraWords';
import { ScanBar } from '../../shared/station/ScanBar';
import { play } from '../../shared/station/sounds';
import shared from '../../shared/station/Station.module.css';
import { useStationSettings } from '../../shared/station/stationSettings';
import { StationTop } from '../../shared/station/StationTop';
import { useCamera } from '../../shared/station/useCamera';
import { useHandScanner } from '../../shared/station/useHandScanner';
import { useOfflineOpening } from '../../shared/station/useOfflineOpening';
import { useWakeSound } from '../../shared/station/useWakeSound';
import { CheckedDevice } from './CheckedDevice';
import { LastScans } from './LastScans';
import { ModeBar } from './ModeBar';
import { MODE_FACTS, modeOfKey, readCommand, shortcutOf, type Mode } from './modes';
import { ReasonModal } from './ReasonModal';
import { timeOf } from './ScanLedger';
import { ScanPanel } from './ScanPanel';
import { lineText } from './scanWords';
import { Tray } from './Tray';
import { useMode } from './useMode';
import { useProductionStation } from './useProductionStation';
import { useSteadyFocus } from './useSteadyFocus';
import classes from './Production.module.css';

/** What a scan leads to: a command, a look at a device, or a line of the ledger. */
function useScanning(station: ReturnType<typeof useProductionStation>, modes: ReturnType<typeof useMode>, isInFront: boolean, hasSound: boolean) {
  const [checked, setChecked] = useState<{ serial: string; at: number } | null>(null);
  const [told, setTold] = useState('');
  const refuse = (sentence: string) => {
    setTold(sentence);
    play('no', hasSound);
  };
  const switchTo = (mode: Mode) => {
    if (modes.switchTo(mode)) setTold(`${MODE_FACTS[mode].word}: scan.`);
    else refuse(`Your role does not ${MODE_FACTS[mode].word.toLowerCase()} devices.`);
  };
  const scan = (text: string) => {
    const scanned = text.trim();
    if (!scanned) return;
    const command = readCommand(scanned);
    if (isInFront || isDialogInFront()) refuse('Nothing was taken: answer the dialog first.');
    else if (command === 'unknown') refuse(`${scanned} is no command of this station.`);
    else if (command) switchTo(command);
    else {
      setTold('');
      if (modes.mode !== 'check') void station.ledger.take(scanned, modes.mode, modes.reason);
      else if (isUpiProSerial(scanned)) setChecked({ serial: scanned, at: Date.now() });
      else refuse(`${scanned} is no serial number.`);
    }
  };
  return { scan, switchTo, told, checked: modes.mode === 'check' ? checked : null };
}

function ProductionStation({ user }: { user: User }) {
  const settings = useStationSettings();
  const station = useProductionStation(user, settings.hasSound);
  const { ledger, board, link, isOnline, others } = station;
  const modes = useMode();
  const [isTrayInFront, setIsTrayInFront] = useState(false);
  const isInFront = isTrayInFront || modes.isAsking;
  const { scan, switchTo, told, checked } = useScanning(station, modes, isInFront, settings.hasSound);
  const isHeard = useWakeSound(settings.hasSound);
  useWakeLock();
  useOfflineOpening('/devices/station');

  const field = useRef<HTMLInputElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const trayPlace = useRef<HTMLDivElement>(null);
  useHandScanner(field, scan);
  useSteadyFocus(field, isInFront);
  const camera = useCamera(video, settings.hasCamera, (text) => {
    // Told again when the dialog is gone; a refusal is told once, not with every picture.
    if (isInFront || isDialogInFront()) return false;
    scan(text);
    return true;
  });
  useKeys(modes.allowed.map((mode) => ({
    key: shortcutOf(mode), says: MODE_FACTS[mode].word, whileTyping: true,
    matches: (event) => modeOfKey(event) === mode, act: () => switchTo(mode),
  })), !isInFront, 'What a scan does');

  return (
    <div className={shared.station}>
      <StationTop title="Scan devices" back={{ to: '/devices', label: 'Back to the devices' }} settings={settings} />
      {station.isKept && <p className={shared.hint} role="status">Offline: scans are kept and sent later. Opened for <b><bdi>{user.username}</bdi></b>, who was signed in here last.</p>}
      {board.trouble && <p className={shared.strip} role="alert">{board.trouble}</p>}
      {board.lost.length > 0 && <p className={shared.strip} role="alert">NOT kept, scan again: <span className={classes.code}>{board.lost.join(', ')}</span></p>}
      {others.map(({ userName, count }) => (
        <p key={userName} className={shared.hint}>{count} {count === 1 ? 'scan' : 'scans'} of {userName} {count === 1 ? 'waits in this browser and is' : 'wait in this browser and are'} sent when {userName} signs in here.</p>
      ))}
      {settings.hasSound && !isHeard && <p className={shared.hint}>Touch the page once, so that you can hear the answers.</p>}
      <ModeBar modes={modes.allowed} mode={modes.mode} onMode={switchTo} />
      {told && <p className={shared.hint} role="status">{told}</p>}
      <VisuallyHidden role="status">{station.told}</VisuallyHidden>
      <div className={shared.columns}>
        <section className={shared.panel} aria-label="Count">
          <div className={shared.camera} hidden={camera !== 'on'}>
            <video ref={video} muted playsInline aria-label="Picture of the camera" />
            <div className={shared.frame} aria-hidden />
          </div>
          <ScanPanel
            board={board} mode={modes.mode} told={lineText(board, link, isOnline, timeOf)} isSeeing={camera === 'on'}
            onStartAnew={() => void ledger.startAnew()} onTray={() => trayPlace.current?.scrollIntoView()}
          />
        </section>
        <div className={shared.side}>
          {CAMERA_SAYS[camera] && <p className={shared.hint} role="status">{CAMERA_SAYS[camera]}</p>}
          <ScanBar field={field} label="Serial number" button={MODE_FACTS[modes.mode].word} onScan={scan} />
          {modes.mode === 'deactivate' && <p className={shared.hint}>Reason: <bdi>{modes.reason}</bdi></p>}
          {checked && <CheckedDevice key={checked.at} serial={checked.serial} />}
          <LastScans scans={board.latest} />
          <Anchor component={Link} to="/devices/station/codes" className={classes.link}>Command codes to print</Anchor>
        </div>
      </div>
      <div ref={trayPlace}><Tray tray={board.tray} ledger={ledger} onInFront={setIsTrayInFront} /></div>
      {modes.isAsking && <ReasonModal onAnswer={modes.answer} />}
    </div>
  );
}

/** Full screen for the line: scan after scan, each kept before it is sent, each told by colour, sound and count. */
export function ProductionStationPage() {
  const { user } = useSession();
  return user && <ProductionStation key={user.id} user={user} />;
}
