import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconEyeOff, type TablerIcon } from '@tabler/icons-react';
import { Chip, type Tone } from '../../shared/status/Chip';
import type { Product } from './api';
import { stockStateOf, type StockState } from './productWords';

const LOOKS: Record<StockState, [Tone, TablerIcon, string]> = {
  in: ['good', IconCircleCheck, 'In stock'],
  low: ['waiting', IconAlertTriangle, 'Low'],
  out: ['bad', IconCircleX, 'Out of stock'],
  inactive: ['neutral', IconEyeOff, 'Not on sale'],
};

/** Whether the product can be ordered, and how many are left. */
export function StockChip({ product }: { product: Pick<Product, 'is_active' | 'quantity'> }) {
  const state = stockStateOf(product);
  const [tone, icon, word] = LOOKS[state];
  const isCounted = state === 'in' || state === 'low';
  return <Chip tone={tone} icon={icon} label={isCounted ? `${word}: ${product.quantity.toLocaleString('en')}` : word} />;
}
