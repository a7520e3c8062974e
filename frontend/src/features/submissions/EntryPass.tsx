import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { passFile, type Entry } from '../../shared/gate/api';
import { PassActions } from '../../shared/gate/PassActions';
import { PassQr } from '../../shared/gate/PassQr';
import { Section } from '../../shared/Section';
import { useSaving } from '../../shared/useSaving';
import { isPassAlive, standing } from './decisions';

/** The code to show at the gate while it is worth something, and what became of it afterwards. */
export function EntryPass({ entry }: { entry: Entry }) {
  const saving = useSaving();
  return (
    <Paper withBorder p="md">
      <Section title="Pass">
        <Text size="sm">{standing(entry)}</Text>
        {entry.reject_reason && <Text size="sm" className="wrapAnywhere">Reason: “{entry.reject_reason}”</Text>}
        {isPassAlive(entry) && (
          <Stack gap="sm" align="center">
            <PassQr entryId={entry.id} plate={entry.vehicle_number} size={360} />
            {entry.status === 'pending' && <Text size="sm" ta="center">The code opens the gate once the entry is approved. It stays the same.</Text>}
            <PassActions pass={entry} />
            <Button
              size="compact-sm" variant="subtle" leftSection={<IconDownload size={14} aria-hidden />}
              onClick={() => saving.mutate(passFile(entry.id, 'svg'))}
            >
              Save as SVG for printing
            </Button>
          </Stack>
        )}
      </Section>
    </Paper>
  );
}
