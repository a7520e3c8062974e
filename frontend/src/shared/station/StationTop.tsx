import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconCamera, IconCameraOff, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LiveDot } from '../live/LiveDot';
import type { useStationSettings } from './stationSettings';
import classes from './Station.module.css';

function Toggle({ label, isOn, onClick, children }: { label: string; isOn: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <ActionIcon variant="default" className={classes.toggle} aria-label={label} title={label} aria-pressed={isOn} onClick={onClick}>{children}</ActionIcon>
  );
}

interface StationTopProps {
  title: string;
  back: { to: string; label: string };
  settings: ReturnType<typeof useStationSettings>;
}

/** The head of a page that fills the screen: the way out, how the connection is, camera and sound. */
export function StationTop({ title, back, settings }: StationTopProps) {
  const { hasCamera, hasSound, toggleCamera, toggleSound } = settings;
  return (
    <header className={classes.top}>
      <ActionIcon component={Link} to={back.to} variant="default" className={classes.toggle} aria-label={back.label} title={back.label}>
        <IconArrowLeft aria-hidden />
      </ActionIcon>
      <div className={classes.title}>
        <h1 tabIndex={-1}>{title}</h1>
        <LiveDot />
      </div>
      <Toggle label="Camera" isOn={hasCamera} onClick={toggleCamera}>{hasCamera ? <IconCamera aria-hidden /> : <IconCameraOff aria-hidden />}</Toggle>
      <Toggle label="Sound" isOn={hasSound} onClick={toggleSound}>{hasSound ? <IconVolume aria-hidden /> : <IconVolumeOff aria-hidden />}</Toggle>
    </header>
  );
}
