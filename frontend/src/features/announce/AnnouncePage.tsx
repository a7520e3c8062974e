import { Stack, Title } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { User } from '../../shared/session/session';
import { useSession } from '../../shared/session/useSession';
import { firstProblem, furthestStep, problemsOf, STEPS, type Problems, type Step } from './entryRules';
import { PeopleStep } from './PeopleStep';
import { StepHeading } from './StepHeading';
import { StepList } from './StepList';
import { useSendEntry } from './useSendEntry';
import { useWizard } from './useWizard';
import { VehicleStep } from './VehicleStep';

// What takes files, and what comes after, is loaded while the first fields are filled in.
const PapersStep = lazy(async () => ({ default: (await import('./PapersStep')).PapersStep }));
const ReviewStep = lazy(async () => ({ default: (await import('./ReviewStep')).ReviewStep }));
const PassStep = lazy(async () => ({ default: (await import('./PassStep')).PassStep }));

const FOCUSABLE = 'input:not([type="file"]), select, textarea, button';

/** The cursor goes to the field that is wrong, else to the heading of a step that was not shown before. */
function useStepFocus(step: Step) {
  const wanted = useRef<{ step: Step; field: string | null } | null>(null);
  const shown = useRef(step);
  useEffect(() => {
    // The address changes a little later than what is written in the fields.
    const isThere = wanted.current?.step === step;
    if (shown.current === step && !isThere) return;
    const field = isThere ? wanted.current!.field : null;
    shown.current = step;
    if (isThere) wanted.current = null;
    // After parts that are loaded later are there.
    setTimeout(() => {
      const place = field ? document.querySelector(`[data-field="${field}"]`) : null;
      const target = place?.matches(FOCUSABLE) ? place : place?.querySelector(FOCUSABLE);
      ((target ?? document.getElementById('step-heading')) as HTMLElement | null)?.focus();
    });
  });
  return (to: Step, field: string | null) => {
    wanted.current = { step: to, field };
  };
}

const asStep = (text: string | null): Step => STEPS.find((known) => known === text) ?? 'vehicle';
const earlier = (one: Step, other: Step) => (STEPS.indexOf(one) < STEPS.indexOf(other) ? one : other);

/** Announces a vehicle in four steps, `?step=vehicle|people|papers|review`; `?step=pass&entry=ID` shows the pass. */
export function AnnouncePage() {
  const { user } = useSession();
  const [params, setParams] = useSearchParams();
  const entryId = params.get('step') === 'pass' ? Number(params.get('entry')) : 0;
  return (
    <Stack maw={860}>
      <Title order={1} tabIndex={-1}>New entry</Title>
      {entryId > 0 ? (
        <Suspense fallback={null}><PassStep id={entryId} onAnother={() => setParams({})} /></Suspense>
      ) : user && <EntryWizard key={user.id} user={user} />}
    </Stack>
  );
}

function EntryWizard({ user }: { user: User }) {
  const wizard = useWizard(user);
  const sending = useSendEntry();
  const [params, setParams] = useSearchParams();
  const { entry, tell, settle } = wizard;
  const furthest = furthestStep(entry);
  // An address from a bookmark, or of a draft that is gone, starts where something is missing.
  const step = earlier(asStep(params.get('step')), furthest);
  const focusNext = useStepFocus(step);

  const goTo = (to: Step, field: string | null = null) => {
    focusNext(to, field);
    setParams({ step: to });
  };
  const refuse = (problems: Problems) => {
    tell(problems);
    const first = firstProblem(problems);
    if (first) goTo(first.step, first.field);
  };
  /** Forward, unless something on this step is wrong. `filled` is the entry with what the step itself adds. */
  const next = (filled = entry) => {
    const problems = problemsOf(step, filled);
    if (Object.keys(problems).length > 0) refuse(problems);
    else {
      settle();
      goTo(STEPS[STEPS.indexOf(step) + 1] ?? 'review');
    }
  };
  const back = () => goTo(STEPS[STEPS.indexOf(step) - 1] ?? 'vehicle');
  const moves = { wizard, onNext: next, onBack: back };
  return (
    <>
      <StepList step={step} furthest={furthest} onStep={goTo} />
      <StepHeading step={step} />
      {step === 'vehicle' && <VehicleStep {...moves} />}
      {step === 'people' && <PeopleStep {...moves} />}
      <Suspense fallback={null}>
        {step === 'papers' && <PapersStep {...moves} />}
        {step === 'review' && (
          <ReviewStep
            {...moves} sending={sending} onStep={goTo} onRefused={refuse}
            onMade={(id) => {
              wizard.forget();
              setParams({ step: 'pass', entry: String(id) }, { replace: true });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
