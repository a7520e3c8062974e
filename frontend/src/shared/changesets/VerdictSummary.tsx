import { Group } from '@mantine/core';
import type { Changeset } from './api';
import { VerdictChip } from './VerdictChip';
import { verdictLines, verdictSentence } from './words';

/** How many rows have which verdict, one chip each. */
export function VerdictSummary({ changeset }: { changeset: Changeset }) {
  const lines = verdictLines(changeset);
  if (lines.length === 0) return verdictSentence(changeset);
  return (
    <Group gap="xs" role="group" aria-label="Verdicts">
      {lines.map(({ verdict, text }) => <VerdictChip key={verdict} verdict={verdict} label={text} />)}
    </Group>
  );
}
