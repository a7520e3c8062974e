import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { Duplicate } from './api';
import { Comparison } from './Comparison';

interface DuplicatePairProps {
  pair: Duplicate;
  isGone: boolean;
  mayEdit: boolean;
  onMerge: (pair: Duplicate) => void;
  onDismiss: (pair: Duplicate) => void;
}

/** Two customers side by side, why they may be one, and what to do about it. */
export function DuplicatePair({ pair, isGone, mayEdit, onMerge, onDismiss }: DuplicatePairProps) {
  const { one, other, reasons } = pair;
  const names = `${one.full_name} and ${other.full_name}`;
  return (
    <Paper component="li" withBorder p="sm" aria-disabled={isGone || undefined}>
      <Stack gap="xs">
        <Text size="sm" fw={500}>{reasons.join(' ')}</Text>
        <Comparison one={one} other={other} />
        {isGone && <Text size="sm">No longer here</Text>}
        {mayEdit && !isGone && (
          <Group gap="xs">
            <Button size="xs" aria-label={`Merge ${names}`} onClick={() => onMerge(pair)}>Merge…</Button>
            <Button size="xs" variant="default" aria-label={`${names} are not the same`} onClick={() => onDismiss(pair)}>Not the same</Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
