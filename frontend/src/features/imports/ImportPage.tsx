import { Alert, Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { isUnderWay, type Changeset } from '../../shared/changesets/api';
import { ChangesetProgress } from '../../shared/changesets/ChangesetProgress';
import { FailedRowsButton } from '../../shared/changesets/FailedRowsButton';
import { changesetQuery } from '../../shared/changesets/queries';
import { fieldLabels, rowsSchema } from '../../shared/changesets/rowsState';
import { RowsTable } from '../../shared/changesets/RowsTable';
import { RunChoice } from '../../shared/changesets/RunChoice';
import { useChangesetSteps } from '../../shared/changesets/useChangesetSteps';
import { VerdictSummary } from '../../shared/changesets/VerdictSummary';
import { verdictSentence } from '../../shared/changesets/words';
import { ApiError } from '../../shared/http';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { useListState } from '../../shared/list/useListState';
import { Section } from '../../shared/Section';
import { ColumnsStep } from './ColumnsStep';
import { ImportSteps, type Step } from './ImportSteps';

type Steps = ReturnType<typeof useChangesetSteps>;
type PartProps = { changeset: Changeset; steps: Steps };

function stepOf({ state }: Changeset, isChoosing: boolean): Step {
  if (state === 'draft' || (isChoosing && state === 'checked')) return 'Columns';
  return state === 'checking' || state === 'checked' ? 'Check' : 'Result';
}

function Rows({ changeset }: { changeset: Changeset }) {
  const { state, set } = useListState(rowsSchema);
  const labels = useMemo(() => fieldLabels(changeset), [changeset]);
  return <Section title="Rows"><RowsTable changeset={changeset} state={state} set={set} labels={labels} /></Section>;
}

function Checked({ changeset, steps: { run, cancel }, onChoose }: PartProps & { onChoose: () => void }) {
  return (
    <>
      <Text size="sm">Nothing is changed yet: this is what would happen.</Text>
      {changeset.can.run
        ? <RunChoice changeset={changeset} isPending={run.isPending} onRun={(mode) => run.mutate(mode)} />
        : <Text size="sm">There is no row to be taken over.</Text>}
      <Group gap="xs">
        <Button variant="default" onClick={onChoose}>Change the columns</Button>
        <FailedRowsButton changeset={changeset} />
        {changeset.can.cancel && <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>Give it up</Button>}
      </Group>
      <Rows changeset={changeset} />
    </>
  );
}

function Over({ changeset, steps: { undo } }: PartProps) {
  return (
    <>
      {changeset.problem && <Alert color="red" variant="outline" title="It failed" className="wrapAnywhere">{changeset.problem}</Alert>}
      {changeset.state === 'cancelled' && <Text size="sm">It was cancelled. What was done before stays done.</Text>}
      <Group gap="xs">
        <Button component={Link} to={`/imports?subject=${changeset.subject}`}>Import another file</Button>
        <FailedRowsButton changeset={changeset} />
        {changeset.can.undo && (
          <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} loading={undo.isPending} onClick={() => undo.mutate()}>Undo…</Button>
        )}
        <Anchor component={Link} to={`/changesets/${changeset.id}`} size="sm" underline="always">Open the changeset</Anchor>
      </Group>
      {changeset.total > 0 && <Rows changeset={changeset} />}
    </>
  );
}

function Shown({ changeset }: { changeset: Changeset }) {
  const navigate = useNavigate();
  const [isChoosing, setIsChoosing] = useState(false);
  const steps = useChangesetSteps(changeset.id, (undo) => void navigate(`/changesets/${undo.id}`));
  const { cancel } = steps;
  const step = stepOf(changeset, isChoosing);
  const place = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  // The button that was pressed is gone with its step.
  useEffect(() => {
    if (last.current !== step) place.current?.focus({ preventScroll: true });
    last.current = step;
  }, [step]);
  const giveUp = changeset.can.cancel ? () => cancel.mutate() : undefined;
  return (
    <>
      <Title order={1} tabIndex={-1} className="wrapAnywhere">{changeset.name}</Title>
      <ImportSteps step={step} />
      <Stack ref={place} tabIndex={-1} style={{ outline: 'none' }} role="group" aria-label={step}>
        {step !== 'Columns' && !isUnderWay(changeset) && (
          <div role="status" aria-label={verdictSentence(changeset)}><VerdictSummary changeset={changeset} /></div>
        )}
        {step === 'Columns' && <ColumnsStep id={changeset.id} onChecking={() => setIsChoosing(false)} onCancel={giveUp} />}
        {step !== 'Columns' && isUnderWay(changeset) && (
          <ChangesetProgress changeset={changeset} isCancelling={cancel.isPending || cancel.isSuccess} onCancel={giveUp} />
        )}
        {step === 'Check' && changeset.state === 'checked' && <Checked changeset={changeset} steps={steps} onChoose={() => setIsChoosing(true)} />}
        {step === 'Result' && !isUnderWay(changeset) && <Over changeset={changeset} steps={steps} />}
      </Stack>
    </>
  );
}

/** An import from its columns to its result; its address may be left and come back to at any time. */
export function ImportPage() {
  const id = Number(useParams().id);
  const isNumber = Number.isInteger(id) && id > 0;
  const { data, error, isPending, refetch } = useQuery({ ...changesetQuery(id), enabled: isNumber });
  const isUnknown = !isNumber || (error instanceof ApiError && error.status === 404) || (data && data.kind !== 'import');
  if (data && !isUnknown) return <Stack><Shown key={data.id} changeset={data} /></Stack>;
  return (
    <Stack>
      <Title order={1} tabIndex={-1}>Import</Title>
      {isUnknown && <EmptyState title="There is no such import" action={<Button component={Link} to="/imports" variant="default">Import a file</Button>} />}
      {!isUnknown && isPending && <Skeleton height={240} />}
      {!isUnknown && error && <ErrorState title="The import could not be loaded" error={error} onRetry={() => void refetch()} />}
    </Stack>
  );
}
