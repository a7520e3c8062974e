import { Button } from '@mantine/core';
import { IconArrowRight, IconCamera, IconCircleCheck, IconCircleX, IconHelpTriangle, IconHourglass, IconQrcode, IconRefresh, IconWifiOff, type TablerIcon } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CameraState } from '../../shared/station/camera';
import type { StationState } from './station';
import { wordsOf, type Shown } from './stationWords';
import classes from '../../shared/station/Station.module.css';
import own from './Today.module.css';

const ICONS: Record<Shown['tone'], TablerIcon> = { ready: IconQrcode, busy: IconHourglass, yes: IconCircleCheck, no: IconCircleX, unsure: IconHelpTriangle };

const OFFLINE: Shown = { tone: 'unsure', headline: 'Offline', details: ['Nobody can be let in. Scans are not taken and not kept; it goes on as soon as the connection is back.'] };

interface StatePanelProps {
  state: StationState;
  isOnline: boolean;
  /** When its picture is behind, "Ready" takes little room. */
  camera: CameraState;
  onCamera: () => void;
  onNext: () => void;
  onAskAgain: () => void;
}

const entryOf = (state: StationState) => ('entry' in state ? state.entry : null);

function Actions({ state, isOnline, camera, onCamera, onNext, onAskAgain }: StatePanelProps) {
  if (state.kind === 'ready' && camera === 'off') {
    return (
      <div className={classes.actions}>
        <Button className={classes.big} leftSection={<IconCamera aria-hidden />} onClick={onCamera}>Use the camera</Button>
      </div>
    );
  }
  if (state.kind === 'ready' || state.kind === 'asking') return null;
  const entry = entryOf(state);
  return (
    <div className={classes.actions}>
      {state.kind === 'unknown' && (
        <Button className={classes.big} variant="white" color="dark" disabled={!isOnline} leftSection={<IconRefresh aria-hidden />} onClick={onAskAgain}>Ask again</Button>
      )}
      <Button className={classes.big} variant="white" color="dark" rightSection={<IconArrowRight aria-hidden />} onClick={onNext}>Next</Button>
      {entry && <Button className={classes.big} variant="outline" color="white" component={Link} to={`/gate/entries/${entry.id}`}>Open the entry</Button>}
    </div>
  );
}

/** The one big thing: may this vehicle in? By colour, shape and words, so that none of them has to be seen. */
export function StatePanel(props: StatePanelProps) {
  const { state, isOnline, camera } = props;
  const isOff = !isOnline && state.kind === 'ready';
  const { tone, headline, details } = isOff ? OFFLINE : wordsOf(state);
  const Icon = isOff ? IconWifiOff : ICONS[tone];
  const plate = state.kind === 'admitted' ? state.entry.vehicle_number : '';
  return (
    <div className={classes.state} data-tone={tone} data-seeing={(camera === 'on' && tone === 'ready') || undefined}>
      <Icon className={classes.stateIcon} stroke={1.6} aria-hidden />
      <p className={classes.headline}>{headline}</p>
      {plate && <p className={own.plate}>{plate}</p>}
      {details.map((line, index) => <p key={index} className={classes.detail}><bdi>{line}</bdi></p>)}
      {!isOff && <Actions {...props} />}
    </div>
  );
}
