import { IconBan, IconCircleCheck, IconClock, IconFileText, IconListCheck, IconPlayerPlay, IconAlertTriangle, type TablerIcon } from '@tabler/icons-react';
import { Chip, type Tone } from '../status/Chip';
import type { State } from './api';
import { STATE_WORDS } from './words';

const LOOKS: Record<State, [Tone, TablerIcon]> = {
  draft: ['neutral', IconFileText],
  checking: ['waiting', IconClock],
  checked: ['info', IconListCheck],
  running: ['waiting', IconPlayerPlay],
  done: ['good', IconCircleCheck],
  cancelled: ['neutral', IconBan],
  failed: ['bad', IconAlertTriangle],
};

export function StateChip({ state }: { state: State }) {
  const [tone, icon] = LOOKS[state];
  return <Chip tone={tone} icon={icon} label={STATE_WORDS[state]} />;
}
