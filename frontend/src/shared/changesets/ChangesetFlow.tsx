import { Alert, Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ErrorState } from '../list/ErrorState';
import { useRefreshRegister } from '../list/useRefreshRegister';
import { isOver, isUnderWay, type Changeset } from './api';
import { ChangesetProgress } from './ChangesetProgress';
import { changesetQuery } from './queries';
import { RefusedRows } from './RefusedRows';
import { useChangesetSteps } from './useChangesetSteps';
import { VerdictSummary } from './VerdictSummary';
import { runLabel, verdictSentence } from './words';

interface ChangesetFlowProps {
  id: number;
  /** What cannot be taken back is told before it is done. */
  warning?: string;
  danger?: boolean;
  onBack?: () => void;
  onClose: () => void;
  /** The undoing of this one was checked: it is shown in its place. */
  onUndo: (undo: Changeset) => void;
}

/** Reads again what shows devices and mappings, once the changeset is over. */
function useRefreshAtEnd(changeset: Changeset | undefined) {
  const refresh = useRefreshRegister();
  const state = useRef(changeset?.state);
  useEffect(() => {
    const before = state.current;
    state.current = changeset?.state;
    if (changeset && before !== changeset.state && isOver(changeset)) void refresh();
  }, [changeset, refresh]);
}

type Steps = ReturnType<typeof useChangesetSteps>;
type PartProps = Omit<ChangesetFlowProps, 'id' | 'onUndo'> & { changeset: Changeset; steps: Steps };

function Checked({ changeset, steps: { run }, warning, danger, onBack, onClose }: PartProps) {
  const { good } = changeset.counts;
  return (
    <>
      <RefusedRows changeset={changeset} />
      {good === 0 && <Text size="sm">There is nothing left to do.</Text>}
      {warning && good > 0 && <Alert color="red" variant="outline">{warning}</Alert>}
      <Group justify="flex-end">
        {onBack && <Button variant="subtle" mr="auto" disabled={run.isPending} onClick={onBack}>Back</Button>}
        <Button variant="default" disabled={run.isPending} onClick={onClose}>{good > 0 ? 'Cancel' : 'Close'}</Button>
        {good > 0 && changeset.can.run && (
          <Button color={danger ? 'red' : undefined} loading={run.isPending} onClick={() => run.mutate(undefined)}>{runLabel(changeset)}</Button>
        )}
      </Group>
    </>
  );
}

function Over({ changeset, steps: { undo }, onClose }: PartProps) {
  return (
    <>
      {changeset.problem && <Alert color="red" variant="outline" title="It failed" className="wrapAnywhere">{changeset.problem}</Alert>}
      {changeset.state === 'cancelled' && <Text size="sm">It was cancelled.</Text>}
      <RefusedRows changeset={changeset} />
      <Group justify="flex-end">
        <Anchor component={Link} to={`/changesets/${changeset.id}`} size="sm" underline="always" mr="auto">Open the changeset</Anchor>
        {changeset.can.undo && (
          <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} loading={undo.isPending} onClick={() => undo.mutate()}>
            Undo…
          </Button>
        )}
        <Button onClick={onClose}>Close</Button>
      </Group>
    </>
  );
}

function Shown({ changeset, ...part }: PartProps) {
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its step.
  useEffect(() => place.current?.focus({ preventScroll: true }), [changeset.state]);
  const { cancel } = part.steps;
  return (
    <Stack ref={place} tabIndex={-1} style={{ outline: 'none' }} role="group" aria-label={changeset.name}>
      {isUnderWay(changeset) ? (
        <ChangesetProgress
          changeset={changeset} isCancelling={cancel.isPending || cancel.isSuccess} onCancel={changeset.can.cancel ? () => cancel.mutate() : undefined}
        />
      ) : (
        <>
          <div role="status" aria-label={verdictSentence(changeset)}><VerdictSummary changeset={changeset} /></div>
          {isOver(changeset) ? <Over changeset={changeset} {...part} /> : <Checked changeset={changeset} {...part} />}
        </>
      )}
    </Stack>
  );
}

/** A changeset from its check to its end, and to its undoing. */
export function ChangesetFlow({ id, onUndo, ...part }: ChangesetFlowProps) {
  const { data, error, refetch } = useQuery(changesetQuery(id));
  const steps = useChangesetSteps(id, onUndo);
  useRefreshAtEnd(data);
  if (error && !data) return <ErrorState title="The changeset could not be loaded" error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={120} />;
  return <Shown changeset={data} steps={steps} {...part} />;
}
