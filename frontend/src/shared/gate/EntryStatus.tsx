import { IconBan, IconCircleCheck, IconClock, IconClockOff, IconTruckDelivery, type TablerIcon } from '@tabler/icons-react';
import { Chip, type Tone } from '../status/Chip';
import type { EntryRow, EntryStatusName } from './api';

export const ENTRY_WORDS: Record<EntryStatusName, string> = {
  pending: 'Pending', approved: 'Approved', rejected: 'Rejected', completed: 'Completed',
};

const LOOKS: Record<EntryStatusName, [Tone, TablerIcon]> = {
  pending: ['waiting', IconClock],
  approved: ['good', IconCircleCheck],
  rejected: ['bad', IconBan],
  completed: ['info', IconTruckDelivery],
};

/** Where an entry stands; an approved one whose days are over says so. */
export function EntryStatus({ entry: { status, is_expired: isExpired } }: { entry: Pick<EntryRow, 'status' | 'is_expired'> }) {
  if (status === 'approved' && isExpired) return <Chip tone="bad" icon={IconClockOff} label="Expired" />;
  const [tone, icon] = LOOKS[status];
  return <Chip tone={tone} icon={icon} label={ENTRY_WORDS[status]} />;
}
