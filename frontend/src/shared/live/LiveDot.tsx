import { IconBolt, IconClock, IconCloudOff, IconRefresh, type TablerIcon } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';

import { linkStatus, type LiveState } from './LinkStatus';
import classes from './live.module.css';

const LOOKS: Record<LiveState, { word: string; says: string; icon: TablerIcon }> = {
  connecting: { word: 'Connecting', says: 'Connecting to the live feed', icon: IconRefresh },
  live: { word: 'Live', says: 'Changes appear as they happen', icon: IconBolt },
  reconnecting: { word: 'Reconnecting', says: 'The live feed was lost and is asked for again', icon: IconRefresh },
  polling: { word: 'Every 10 s', says: 'No live feed: what is shown is asked for every 10 seconds', icon: IconClock },
  offline: { word: 'Offline', says: 'Silo cannot be reached; what is shown may be old', icon: IconCloudOff },
};

/** Does this page hear of changes at once? As a word, an icon and a colour. */
export function LiveDot() {
  const { state, since } = useSyncExternalStore(linkStatus.subscribe, linkStatus.read);
  const { word, says, icon: Icon } = LOOKS[state];
  return (
    <span className={classes.dot} data-state={state} role="status" aria-live="polite" title={`${says}, since ${new Date(since).toLocaleTimeString('en-GB')}`}>
      <Icon size={12} stroke={2.2} aria-hidden />
      {word}
    </span>
  );
}
