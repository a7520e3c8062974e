import { Title } from '@mantine/core';
import { STEPS, type Step } from './entryRules';

const TITLES: Record<Step, string> = {
  vehicle: 'Which vehicle comes?',
  people: 'Who comes with it?',
  papers: 'Papers and goods',
  review: 'Is everything right?',
};

/** Gets the focus when its step is entered. */
export function StepHeading({ step }: { step: Step }) {
  return (
    <Title order={2} id="step-heading" tabIndex={-1} style={{ outline: 'none' }}>
      {STEPS.indexOf(step) + 1}. {TITLES[step]}
    </Title>
  );
}
