import { IconBan, IconCircleCheck, IconClock, IconPackageExport, type TablerIcon } from '@tabler/icons-react';
import { Chip, type Tone } from '../../shared/status/Chip';
import type { OrderStatus } from './api';
import { ORDER_WORDS } from './orderWords';

const LOOKS: Record<OrderStatus, [Tone, TablerIcon]> = {
  placed: ['waiting', IconClock],
  confirmed: ['info', IconCircleCheck],
  fulfilled: ['good', IconPackageExport],
  cancelled: ['neutral', IconBan],
};

export function OrderChip({ status }: { status: OrderStatus }) {
  const [tone, icon] = LOOKS[status];
  return <Chip tone={tone} icon={icon} label={ORDER_WORDS[status]} />;
}
