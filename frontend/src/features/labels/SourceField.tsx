import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { MOST_LABELS } from './api';
import { readSerials } from './serialsText';
import classes from './SourceField.module.css';
import type { SourceState } from './useSource';

const plural = (count: number) => `${count.toLocaleString('en')} serial number${count === 1 ? '' : 's'}`;

/** Whose labels: typed, pasted or scanned serials, or what another page named. */
export function SourceField({ source: { text, setText, named, forget } }: { source: SourceState }) {
  if (named) {
    return (
      <Paper withBorder p="sm" role="group" aria-label="Whose labels">
        <Group justify="space-between" gap="xs">
          <Text size="sm" className="wrapAnywhere">{named}</Text>
          <Button size="compact-sm" variant="subtle" leftSection={<IconX size={14} aria-hidden />} onClick={forget}>Type serial numbers instead</Button>
        </Group>
      </Paper>
    );
  }
  const { serials, repeated } = readSerials(text);
  const counted = repeated > 0 ? `${plural(serials.length)}; ${repeated} stood there twice and are printed once` : plural(serials.length);
  return (
    <Stack gap={4}>
      <Textarea
        label="Serial numbers" description="Scan or paste them: one a line, or with commas between" rows={6} resize="vertical"
        autoComplete="off" spellCheck={false} classNames={{ input: classes.serials }}
        value={text} onChange={(event) => setText(event.currentTarget.value)}
        error={serials.length > MOST_LABELS && `At most ${MOST_LABELS.toLocaleString('en')} labels are printed at once.`}
      />
      <Text size="sm" c="dimmed" role="status">{counted}</Text>
    </Stack>
  );
}
