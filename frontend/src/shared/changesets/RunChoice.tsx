import { Button, Group, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Changeset, Mode } from './api';
import { runLabel } from './words';

interface RunChoiceProps {
  changeset: Pick<Changeset, 'kind' | 'action' | 'counts'>;
  isPending: boolean;
  onRun: (mode: Mode) => void;
}

/** How the rows of a checked file are taken over, and the button that does it. */
export function RunChoice({ changeset, isPending, onRun }: RunChoiceProps) {
  const [mode, setMode] = useState<Mode>('good_rows');
  const { refused } = changeset.counts;
  return (
    <Stack gap="sm" align="start">
      <Radio.Group label="What becomes of it" value={mode} onChange={(value) => setMode(value === 'all_or_nothing' ? value : 'good_rows')}>
        <Stack gap="xs" mt={4}>
          <Radio value="good_rows" label="Good rows only" description="What is refused is left out and told; the rest is taken over" />
          <Radio
            value="all_or_nothing" label="All or nothing" disabled={refused > 0}
            description={refused > 0 ? 'Not possible: some rows are refused' : 'If one row is refused meanwhile, nothing is changed'}
          />
        </Stack>
      </Radio.Group>
      <Group><Button loading={isPending} onClick={() => onRun(mode)}>{runLabel(changeset)}</Button></Group>
    </Stack>
  );
}
