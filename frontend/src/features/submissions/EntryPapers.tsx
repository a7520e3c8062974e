import { Button, Paper, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { documentFile, type DocumentRow } from '../../shared/gate/api';
import { shownSize } from '../../shared/gate/documentRules';
import { PaperStatus } from '../../shared/gate/PaperStatus';
import { shownDay } from '../../shared/list/days';
import { Section } from '../../shared/Section';
import { useSaving } from '../../shared/useSaving';
import classes from './submissions.module.css';

function Paperwork({ paper }: { paper: DocumentRow }) {
  const saving = useSaving();
  const about = [paper.original_filename, shownSize(paper.file_size), paper.expires_on && `valid until ${shownDay(paper.expires_on)}`];
  return (
    <li>
      <Paper withBorder p="sm" className={classes.line}>
        <Stack gap={2} flex="1 1 14rem" miw={0} align="start">
          <Text size="sm" fw={600}>{paper.document_type_display}</Text>
          <Text size="sm" className="wrapAnywhere">{about.filter(Boolean).join(', ')}</Text>
          <PaperStatus paper={paper} />
        </Stack>
        {paper.file_exists && (
          <Button
            size="compact-sm" variant="default" leftSection={<IconDownload size={14} aria-hidden />}
            aria-label={`Download ${paper.document_type_display}`} onClick={() => saving.mutate(documentFile(paper.id))}
          >
            Download
          </Button>
        )}
      </Paper>
    </li>
  );
}

/** The papers the entry was announced with, each as it was then. */
export function EntryPapers({ papers }: { papers: DocumentRow[] }) {
  return (
    <Section title="Papers">
      {papers.length === 0 ? <Text size="sm">No paper came with this entry.</Text> : (
        <ul className={classes.lines} aria-label="Papers">{papers.map((paper) => <Paperwork key={paper.id} paper={paper} />)}</ul>
      )}
    </Section>
  );
}
