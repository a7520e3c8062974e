import { Alert, Group, Skeleton, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useParams } from 'react-router';
import { isOver, isUnderWay, type Changeset } from '../../shared/changesets/api';
import { ChangesetProgress } from '../../shared/changesets/ChangesetProgress';
import { changesetQuery } from '../../shared/changesets/queries';
import { fieldLabels, rowsSchema } from '../../shared/changesets/rowsState';
import { RowsTable } from '../../shared/changesets/RowsTable';
import { StateChip } from '../../shared/changesets/StateChip';
import { VerdictSummary } from '../../shared/changesets/VerdictSummary';
import { verdictSentence } from '../../shared/changesets/words';
import { ApiError } from '../../shared/http';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { Section } from '../../shared/Section';
import { ChangesetActions, usePageSteps } from './ChangesetActions';
import { ChangesetFacts } from './ChangesetFacts';

const EXPLAINED: Partial<Record<Changeset['state'], string>> = {
  checked: 'Nothing is changed yet: this is what would happen. It is given up after a day if nobody runs it.',
  cancelled: 'It was cancelled. What was done before stays done; the rest was left out.',
};

function Told({ changeset }: { changeset: Changeset }) {
  const told = useRef<HTMLDivElement>(null);
  const state = useRef(changeset.state);
  // The button that was pressed is gone with its step.
  useEffect(() => {
    if (state.current !== changeset.state) told.current?.focus({ preventScroll: true });
    state.current = changeset.state;
  }, [changeset.state]);
  const explained = EXPLAINED[changeset.state];
  return (
    <Stack gap="xs" ref={told} tabIndex={-1} style={{ outline: 'none' }} role="group" aria-label="What came of it">
      <div role="status" aria-label={verdictSentence(changeset)}><VerdictSummary changeset={changeset} /></div>
      {explained && <span>{explained}</span>}
      {changeset.problem && <Alert color="red" variant="outline" title="It failed" className="wrapAnywhere">{changeset.problem}</Alert>}
    </Stack>
  );
}

function Shown({ changeset }: { changeset: Changeset }) {
  const { state, set } = useListState(rowsSchema);
  const steps = usePageSteps(changeset.id);
  const { cancel } = steps;
  const labels = useMemo(() => fieldLabels(changeset), [changeset]);
  const hasRows = changeset.total > 0 && (changeset.state === 'checked' || isOver(changeset));
  return (
    <>
      <Group gap="sm">
        <Title order={1} tabIndex={-1} className="wrapAnywhere">{changeset.name}</Title>
        <StateChip state={changeset.state} />
      </Group>
      {isUnderWay(changeset) ? (
        <ChangesetProgress
          changeset={changeset} isCancelling={cancel.isPending || cancel.isSuccess} onCancel={changeset.can.cancel ? () => cancel.mutate() : undefined}
        />
      ) : <Told changeset={changeset} />}
      <ChangesetActions changeset={changeset} steps={steps} />
      <Section title="Facts"><ChangesetFacts changeset={changeset} /></Section>
      {hasRows && (
        <Section title="Rows" action={<ExportMenu list={`changesets/${changeset.id}/rows`} params={{ verdict: state.verdict, search: state.search || undefined }} />}>
          <RowsTable changeset={changeset} state={state} set={set} labels={labels} />
        </Section>
      )}
    </>
  );
}

/** One changeset: what is asked for, how far it is, what came of each row, and the way back. */
export function ChangesetPage() {
  const id = Number(useParams().id);
  const isNumber = Number.isInteger(id) && id > 0;
  const { data, error, isPending, refetch } = useQuery({ ...changesetQuery(id), enabled: isNumber });
  if (!isNumber || (error instanceof ApiError && error.status === 404)) {
    return (
      <Stack>
        <Title order={1} tabIndex={-1}>Changeset</Title>
        <EmptyState title="There is no such changeset" hint="The address may have a typing mistake." />
      </Stack>
    );
  }
  return (
    <Stack>
      {data ? <Shown key={data.id} changeset={data} /> : <Title order={1} tabIndex={-1}>Changeset</Title>}
      {isPending && <Skeleton height={240} />}
      {error && !data && <ErrorState title="The changeset could not be loaded" error={error} onRetry={() => void refetch()} />}
    </Stack>
  );
}
