import type { TablerIcon } from '@tabler/icons-react';
import classes from './Chip.module.css';

export type Tone = 'neutral' | 'waiting' | 'good' | 'bad' | 'info' | 'taken';

interface ChipProps {
  tone: Tone;
  icon: TablerIcon;
  label: string;
}

/** A state as icon, word and colour, so that no one of them has to be seen. */
export function Chip({ tone, icon: Icon, label }: ChipProps) {
  return (
    <span className={classes.chip} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden />
      {label}
    </span>
  );
}
