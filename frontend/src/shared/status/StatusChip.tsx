import {
  IconBan, IconCircleCheck, IconCircleDashed, IconCircleX, IconClock, IconDownload, IconHelpCircle, IconLink, type TablerIcon,
} from '@tabler/icons-react';
import { Chip, type Tone } from './Chip';
import { allocationWord, approvalWord } from './states';

interface StatusChipProps {
  kind: 'approval' | 'allocation';
  value: number;
}

const LOOKS: Record<StatusChipProps['kind'], Record<number, [Tone, TablerIcon]>> = {
  approval: { 0: ['waiting', IconClock], 1: ['good', IconCircleCheck], 2: ['bad', IconCircleX] },
  allocation: {
    0: ['neutral', IconCircleDashed], 1: ['info', IconDownload], 2: ['taken', IconLink], 3: ['bad', IconBan],
  },
};

/** The approval of a device or mapping, or the allocation of a device. */
export function StatusChip({ kind, value }: StatusChipProps) {
  const [tone, icon] = LOOKS[kind][value] ?? ['neutral', IconHelpCircle];
  return <Chip tone={tone} icon={icon} label={kind === 'approval' ? approvalWord(value) : allocationWord(value)} />;
}
