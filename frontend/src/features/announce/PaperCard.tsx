import { Button, Group, Paper as Card, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconFileCheck, IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentRow, DocumentType } from '../../shared/gate/api';
import { DocumentDrop } from '../../shared/gate/DocumentDrop';
import { DOCUMENT_WORDS } from '../../shared/gate/documentRules';
import { PaperStatus } from '../../shared/gate/PaperStatus';
import { shownDay } from '../../shared/list/days';
import { Chip } from '../../shared/status/Chip';
import { expiryField } from './entryRules';
import type { Wizard } from './useWizard';

interface PaperCardProps {
  type: DocumentType;
  wizard: Wizard;
  /** The paper an earlier entry left, if it still counts. */
  kept?: DocumentRow;
}

function KeptPaper({ kept, word, onReplace }: { kept: DocumentRow; word: string; onReplace: () => void }) {
  return (
    <Group justify="space-between" align="start" wrap="nowrap">
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{kept.original_filename}</bdi> is taken over{kept.expires_on ? `; valid until ${shownDay(kept.expires_on)}` : ''}.
      </Text>
      <Button
        flex="none" size="sm" variant="default" leftSection={<IconFileUpload size={16} aria-hidden />} aria-label={`Replace: ${word}`}
        onClick={onReplace}
      >
        Replace
      </Button>
    </Group>
  );
}

function ExpiryField({ type, wizard: { entry, problems, change } }: Pick<PaperCardProps, 'type' | 'wizard'>) {
  return (
    <TextInput
      type="date" label="Valid until" description="Empty when it has no end" maw={220} data-field={expiryField(type)}
      aria-label={`${DOCUMENT_WORDS[type]} valid until`} error={problems[expiryField(type)]} value={entry.expires[type] ?? ''}
      onChange={(event) => change({ expires: { ...entry.expires, [type]: event.currentTarget.value } })}
    />
  );
}

/** One of the eight papers: taken over from before, or sent with the entry. */
export function PaperCard({ type, wizard, kept }: PaperCardProps) {
  const { papers, lost, problems, setPaper, tell } = wizard;
  const [isReplacing, setIsReplacing] = useState(false);
  const word = DOCUMENT_WORDS[type];
  const paper = papers[type];
  const isKept = kept && !paper && !isReplacing;
  return (
    <Card withBorder p="sm" component="section" aria-label={word} data-field={type}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{word}</Text>
          {paper && <Chip tone="info" icon={IconFileCheck} label="Will be sent" />}
          {isKept && <PaperStatus paper={kept} />}
        </Group>
        {isKept ? <KeptPaper kept={kept} word={word} onReplace={() => setIsReplacing(true)} /> : (
          <DocumentDrop
            label={word} file={paper?.file ?? null} onFile={(file) => setPaper(type, file)} error={problems[type]}
            onProblem={(sentence) => tell({ [type]: sentence })}
          />
        )}
        {lost[type] && (
          <Text size="sm"><IconAlertTriangle size={14} aria-hidden /> Choose <bdi>{lost[type]}</bdi> again: files are not kept when a page is loaded anew.</Text>
        )}
        {paper && <ExpiryField type={type} wizard={wizard} />}
        {isReplacing && !paper && <Button size="compact-sm" variant="subtle" onClick={() => setIsReplacing(false)}>Keep the one from before</Button>}
      </Stack>
    </Card>
  );
}
