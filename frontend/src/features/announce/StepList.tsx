import { UnstyledButton } from '@mantine/core';
import { STEP_WORDS, STEPS, type Step } from './entryRules';
import classes from './StepList.module.css';

interface StepListProps {
  step: Step;
  /** Steps after it cannot be entered yet. */
  furthest: Step;
  onStep: (step: Step) => void;
}

/** Where one is, and the way to any step that may be entered. */
export function StepList({ step, furthest, onStep }: StepListProps) {
  const [current, last] = [STEPS.indexOf(step), STEPS.indexOf(furthest)];
  return (
    <nav aria-label="Steps">
      <ol className={classes.steps}>
        {STEPS.map((name, index) => (
          <li key={name}>
            <UnstyledButton
              className={classes.step} data-done={index < current || undefined} aria-current={name === step ? 'step' : undefined}
              disabled={index > last} onClick={() => onStep(name)}
            >
              {STEP_WORDS[name]}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
