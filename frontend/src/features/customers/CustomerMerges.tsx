import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { shownTime } from '../../shared/list/days';
import { ErrorState } from '../../shared/list/ErrorState';
import { Section } from '../../shared/Section';
import type { Customer, Merge } from './api';
import { belongings } from './counts';
import { mergesQuery } from './customerQueries';
import { fillLabel, shownValue } from './mergePreview';
import { useUndoMerge } from './useMerge';

function filledText(filled: Merge['filled']): string {
  return Object.entries(filled).map(([field, value]) => `${fillLabel(field)} ${shownValue(field, value)}`).join(', ');
}

function MergeLine({ merge, mayEdit }: { merge: Merge; mayEdit: boolean }) {
  const undo = useUndoMerge();
  const { kept, merged, filled } = merge;
  return (
    <Paper component="li" withBorder p="sm">
      <Group justify="space-between" align="start" wrap="nowrap" gap="sm">
        <Stack gap={2} miw={0}>
          <Text size="sm" className="wrapAnywhere">
            <bdi><b>{merged.full_name}</b></bdi> (code {merged.code}) went into <bdi>{kept.full_name}</bdi> (code {kept.code}), with{' '}
            {belongings(merge)}.
          </Text>
          {Object.keys(filled).length > 0 && <Text size="sm" className="wrapAnywhere">Filled in: {filledText(filled)}.</Text>}
          <Text size="xs">{shownTime(merge.merged_at)} by {merge.merged_by ?? 'the system'}</Text>
          {merge.undone_at && <Text size="xs">Undone {shownTime(merge.undone_at)} by {merge.undone_by ?? 'the system'}</Text>}
        </Stack>
        {mayEdit && !merge.undone_at && (
          <Button
            size="compact-sm" variant="default" flex="none" leftSection={<IconArrowBackUp size={14} aria-hidden />} loading={undo.isPending}
            aria-label={`Undo merging ${merged.full_name} into ${kept.full_name}`} onClick={() => undo.mutate(merge)}
          >
            Undo
          </Button>
        )}
      </Group>
    </Paper>
  );
}

/** Who went into this customer; nothing where nobody ever did. */
export function CustomerMerges({ customer, mayEdit }: { customer: Customer; mayEdit: boolean }) {
  const { data, error, refetch } = useQuery(mergesQuery(customer));
  if (error && !data) return <Section title="Merges"><ErrorState title="The merges could not be loaded" error={error} onRetry={() => void refetch()} /></Section>;
  if (!data || data.length === 0) return null;
  return (
    <Section title="Merges">
      <Stack component="ul" gap="xs" m={0} p={0} className="plainList">
        {data.map((merge) => <MergeLine key={merge.id} merge={merge} mayEdit={mayEdit} />)}
      </Stack>
    </Section>
  );
}
