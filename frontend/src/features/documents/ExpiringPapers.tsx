import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getDocuments, type DocumentRow } from '../../shared/gate/api';
import { bySoonest, paperName } from '../../shared/gate/documents';
import { PaperStatus, WARN_DAYS } from '../../shared/gate/PaperStatus';

interface ExpiringPapersProps {
  onReplace: (document: DocumentRow) => void;
  onSeeAll: () => void;
}

const SHOWN = 5;
const PARAMS = { expiring_within: WARN_DAYS, limit: 100 };

/** One's own papers that have run out or do so within a week: entries with them are not approved. */
export function ExpiringPapers({ onReplace, onSeeAll }: ExpiringPapersProps) {
  const { data } = useQuery({ queryKey: ['documents', PARAMS], queryFn: ({ signal }) => getDocuments(PARAMS, signal) });
  const papers = data?.documents.filter(({ is_own: isOwn }) => isOwn).sort(bySoonest) ?? [];
  if (papers.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconClockExclamation aria-hidden />} title="These papers run out">
      <Stack gap="xs">
        <Text size="sm">The gate approves no entry with a paper that has expired.</Text>
        <Stack component="ul" gap="xs" m={0} p={0} className="plainList" aria-label="Papers that run out">
          {papers.slice(0, SHOWN).map((paper) => (
            <Group key={paper.id} component="li" justify="space-between" gap="xs">
              <Group gap="xs"><Text size="sm" fw={600}>{paperName(paper)}</Text><PaperStatus paper={paper} /></Group>
              <Button size="compact-sm" variant="default" aria-label={`Replace: ${paperName(paper)}`} onClick={() => onReplace(paper)}>Replace</Button>
            </Group>
          ))}
        </Stack>
        {papers.length > SHOWN && <Anchor component="button" size="sm" ta="start" underline="always" onClick={onSeeAll}>See all {papers.length}</Anchor>}
      </Stack>
    </Alert>
  );
}
