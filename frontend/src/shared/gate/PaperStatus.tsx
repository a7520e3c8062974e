import { IconAlertTriangle, IconCircleCheck, IconClockOff, IconRefresh, IconTrash } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { Chip } from '../status/Chip';
import type { DocumentRow } from './api';

/** Papers that end within this many days are told ahead. */
export const WARN_DAYS = 7;

/** Full days until its last day, 0 on the day itself; null when it does not end. */
export function daysLeft({ expires_on: last }: Pick<DocumentRow, 'expires_on'>): number | null {
  return last ? dayjs(last).diff(dayjs().startOf('day'), 'day') : null;
}

function endsIn(days: number): string {
  if (days <= 0) return 'Expires today';
  return days === 1 ? 'Expires tomorrow' : `Expires in ${days} days`;
}

/** What a paper is worth: valid, about to expire, expired, replaced or removed. */
export function PaperStatus({ paper }: { paper: Pick<DocumentRow, 'expires_on' | 'is_expired' | 'is_active' | 'removed_at'> }) {
  if (paper.removed_at) return <Chip tone="neutral" icon={IconTrash} label="Removed" />;
  if (!paper.is_active) return <Chip tone="neutral" icon={IconRefresh} label="Replaced" />;
  // The server decides by its own day; the viewer's clock only counts ahead.
  if (paper.is_expired) return <Chip tone="bad" icon={IconClockOff} label="Expired" />;
  const days = daysLeft(paper);
  if (days !== null && days <= WARN_DAYS) return <Chip tone="waiting" icon={IconAlertTriangle} label={endsIn(days)} />;
  return <Chip tone="good" icon={IconCircleCheck} label="Valid" />;
}
