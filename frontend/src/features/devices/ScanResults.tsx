import { Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconCopyOff, IconHourglass, IconRefresh, type TablerIcon } from '@tabler/icons-react';
import { Chip, type Tone } from '../../shared/status/Chip';
import classes from './ScanResults.module.css';
import type { Scan, ScanBoard, ScanOutcome } from './scanQueue';

const LOOKS: Record<ScanOutcome, [Tone, TablerIcon, string]> = {
  waiting: ['neutral', IconHourglass, 'Waiting'],
  retrying: ['waiting', IconRefresh, 'Trying again'],
  added: ['good', IconCircleCheck, 'Added'],
  duplicate: ['waiting', IconCopyOff, 'Duplicate'],
  bad: ['bad', IconCircleX, 'Bad pattern'],
  refused: ['bad', IconCircleX, 'Refused'],
};

function ScanLine({ scan }: { scan: Scan }) {
  const [tone, icon, label] = LOOKS[scan.outcome];
  return (
    <li className={classes.line}>
      <Chip tone={tone} icon={icon} label={label} />
      <Text span ff="monospace" size="sm" className={classes.serial}>{scan.serial}</Text>
      <Text span size="xs" className={classes.message}>{scan.message}</Text>
    </li>
  );
}

function countsText({ counts, waiting }: ScanBoard): string {
  const parts: [number, string][] = [
    [counts.added, 'added'], [counts.duplicate, 'duplicate'], [counts.bad, 'bad pattern'], [counts.refused, 'refused'], [waiting, 'waiting'],
  ];
  return parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`).join(' · ');
}

/** What became of the last scans, newest first. */
export function ScanResults({ board }: { board: ScanBoard }) {
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="sm" fw={500}>Last scans</Text>
        <Text size="xs">{countsText(board)}</Text>
      </Group>
      <ul className={classes.lines} aria-label="Last scans" aria-live="polite" aria-relevant="additions text">
        {board.latest.map((scan) => <ScanLine key={scan.id} scan={scan} />)}
      </ul>
    </Stack>
  );
}
