import { Badge, Button, Group, Paper, Pill, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconFilter } from '@tabler/icons-react';
import { useId, useRef, type ReactNode } from 'react';
import { ListTools, ViewLine } from '../views/ListTools';
import classes from './FilterBar.module.css';

export interface ActiveFilter {
  key: string;
  /** As shown on the chip, e.g. "Approval: Pending". */
  label: string;
  onRemove: () => void;
}

interface FilterBarProps {
  active: ActiveFilter[];
  onReset: () => void;
  /** The filter fields, shown when opened. */
  children: ReactNode;
  /** Stands before the filter button, such as the search field. */
  search?: ReactNode;
}

function Chips({ active, onReset, onGone }: Pick<FilterBarProps, 'active' | 'onReset'> & { onGone: () => void }) {
  const andGoOn = (act: () => void) => () => {
    act();
    onGone();
  };
  return (
    <Group gap="xs" role="group" aria-label="Filters in force">
      {active.map(({ key, label, onRemove }) => (
        <Pill
          key={key}
          size="md"
          bd="1px solid var(--mantine-color-default-border)"
          withRemoveButton
          onRemove={andGoOn(onRemove)}
          removeButtonProps={{ 'aria-label': `Remove filter ${label}`, 'aria-hidden': false, tabIndex: 0 }}
        >
          {label}
        </Pill>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={andGoOn(onReset)}>Reset</Button>
    </Group>
  );
}

/** Search beside a collapsible block of filters; those in force are chips that can be taken away one by one. */
export function FilterBar({ active, onReset, children, search }: FilterBarProps) {
  const [opened, { toggle }] = useDisclosure(false);
  const region = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <Stack gap="xs">
      <Group gap="xs" align="end">
        {search}
        <Button
          ref={button}
          variant="default"
          px="sm"
          aria-expanded={opened}
          aria-controls={region}
          leftSection={<IconFilter size={16} aria-hidden />}
          rightSection={opened ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          onClick={toggle}
        >
          Filters{active.length > 0 && <Badge ml={6} size="sm" circle variant="filled">{active.length}</Badge>}
        </Button>
        <ListTools />
      </Group>
      <div id={region} role="region" aria-label="Filters" hidden={!opened}>
        {opened && <Paper withBorder p="sm" className={classes.fields}>{children}</Paper>}
      </div>
      <ViewLine />
      {/* What had the focus is gone: the keyboard goes on from the button beside. */}
      {active.length > 0 && <Chips active={active} onReset={onReset} onGone={() => button.current?.focus({ preventScroll: true })} />}
    </Stack>
  );
}
