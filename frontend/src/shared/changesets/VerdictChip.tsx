import { IconArrowForwardUp, IconCircleCheck, IconCircleX, IconClock, IconEqual, IconMinus, type TablerIcon } from '@tabler/icons-react';
import { Chip, type Tone } from '../status/Chip';
import type { Verdict } from './api';
import { VERDICT_WORDS } from './words';

const LOOKS: Record<Verdict, [Tone, TablerIcon]> = {
  waiting: ['waiting', IconClock],
  good: ['info', IconCircleCheck],
  unchanged: ['neutral', IconEqual],
  refused: ['bad', IconCircleX],
  done: ['good', IconCircleCheck],
  moved_on: ['taken', IconArrowForwardUp],
  left: ['neutral', IconMinus],
};

/** What came of a row, or would. */
export function VerdictChip({ verdict, label = VERDICT_WORDS[verdict] }: { verdict: Verdict; label?: string }) {
  const [tone, icon] = LOOKS[verdict];
  return <Chip tone={tone} icon={icon} label={label} />;
}
