import classes from './imports.module.css';

export const STEPS = ['File', 'Columns', 'Check', 'Result'] as const;
export type Step = (typeof STEPS)[number];

/** Where one is on the way from a file to what became of it. */
export function ImportSteps({ step }: { step: Step }) {
  const current = STEPS.indexOf(step);
  return (
    <nav aria-label="Steps">
      <ol className={classes.steps}>
        {STEPS.map((name, index) => (
          <li key={name} className={classes.step} data-done={index < current || undefined} aria-current={name === step ? 'step' : undefined}>{name}</li>
        ))}
      </ol>
    </nav>
  );
}
