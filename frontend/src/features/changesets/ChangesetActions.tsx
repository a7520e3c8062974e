import { Alert, Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import { isBulkAction, OFFERS } from '../../shared/bulk/actions';
import type { Changeset } from '../../shared/changesets/api';
import { FailedRowsButton } from '../../shared/changesets/FailedRowsButton';
import { RunChoice } from '../../shared/changesets/RunChoice';
import { useChangesetSteps } from '../../shared/changesets/useChangesetSteps';
import { runLabel } from '../../shared/changesets/words';
import { useSession } from '../../shared/session/useSession';

type Steps = ReturnType<typeof useChangesetSteps>;

function Run({ changeset, run }: { changeset: Changeset; run: Steps['run'] }) {
  if (!changeset.can.run) return null;
  if (changeset.kind === 'import') return <RunChoice changeset={changeset} isPending={run.isPending} onRun={(mode) => run.mutate(mode)} />;
  // The same words and colour as in the dialog that would have run it.
  const offer = isBulkAction(changeset.action) ? OFFERS[changeset.action] : undefined;
  return (
    <>
      {offer?.warning && <Alert color="red" variant="outline">{offer.warning}</Alert>}
      <Group>
        <Button color={offer?.danger ? 'red' : undefined} loading={run.isPending} onClick={() => run.mutate(undefined)}>{runLabel(changeset)}</Button>
      </Group>
    </>
  );
}

/** What may be done with the changeset as it stands. Its undoing is checked first, on a page of its own. */
export function ChangesetActions({ changeset, steps: { run, cancel, undo } }: { changeset: Changeset; steps: Steps }) {
  const { id, state, counts, can, kind, subject } = changeset;
  const { can: may } = useSession();
  const hasDevices = subject === 'device' || subject === 'mapping';
  return (
    <>
      <Run changeset={changeset} run={run} />
      <Group gap="xs">
        {kind === 'import' && state === 'draft' && <Button component={Link} to={`/imports/${id}`}>Go on with the import</Button>}
        {(state === 'draft' || state === 'checked') && can.cancel && (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>Give it up</Button>
        )}
        {can.undo && (
          <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} loading={undo.isPending} onClick={() => undo.mutate()}>Undo…</Button>
        )}
        <FailedRowsButton changeset={changeset} />
        {hasDevices && counts.done > 0 && kind !== 'undo' && may('print_labels') && (
          <Button component={Link} to={`/labels?changeset=${id}`} variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>Labels</Button>
        )}
      </Group>
    </>
  );
}

/** The steps of a page about one changeset: the report of an undo is the page of the undo. */
export function usePageSteps(id: number): Steps {
  const navigate = useNavigate();
  return useChangesetSteps(id, (undo) => void navigate(`/changesets/${undo.id}`));
}
