import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSaving } from '../useSaving';
import { failedRowsPath, type Changeset } from './api';

/** Saves what was not done, with the reasons: of an import the rows as they were, to be mended and imported again. */
export function FailedRowsButton({ changeset: { id, counts } }: { changeset: Pick<Changeset, 'id' | 'counts'> }) {
  const saving = useSaving();
  if (counts.refused + counts.moved_on + counts.left === 0) return null;
  return (
    <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => saving.mutate(failedRowsPath(id))}>
      Failed rows (CSV)
    </Button>
  );
}
