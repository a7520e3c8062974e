import { Button, Group, Stack } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { EntryFields } from './entryRules';
import type { Wizard } from './useWizard';

export interface StepProps {
  wizard: Wizard;
  onNext: (filled?: EntryFields) => void;
  onBack: () => void;
}

interface StepFormProps {
  children: ReactNode;
  onSubmit: () => void;
  /** Absent on the first step. */
  onBack?: () => void;
  pending?: boolean;
}

/** One step: Enter goes on, as on paper. */
export function StepForm({ children, onSubmit, onBack, pending = false }: StepFormProps) {
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {children}
        <Group justify={onBack ? 'space-between' : 'flex-end'}>
          {onBack && <Button variant="default" size="md" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>Back</Button>}
          <Button type="submit" size="md" loading={pending} rightSection={<IconArrowRight size={18} aria-hidden />}>Next</Button>
        </Group>
      </Stack>
    </form>
  );
}
