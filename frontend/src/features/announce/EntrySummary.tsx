import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DOCUMENT_TYPES, LANGUAGES, type Language } from '../../shared/gate/api';
import { DOCUMENT_WORDS } from '../../shared/gate/documentRules';
import { shownDay } from '../../shared/list/days';
import { hasHelper, plateOf, STEP_WORDS, type Step } from './entryRules';
import type { KeptPapers } from './keptPapers';
import type { Wizard } from './useWizard';

function Part({ step, onStep, children }: { step: Step; onStep: (step: Step) => void; children: ReactNode }) {
  return (
    <Paper withBorder p="sm" component="section" aria-label={STEP_WORDS[step]}>
      <Stack gap={4}>
        <Group justify="space-between" wrap="nowrap">
          <Title order={3} size="h5">{STEP_WORDS[step]}</Title>
          <Button
            variant="default" size="sm" leftSection={<IconPencil size={16} aria-hidden />} aria-label={`Change: ${STEP_WORDS[step]}`}
            onClick={() => onStep(step)}
          >
            Change
          </Button>
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}

const Line = ({ children }: { children: ReactNode }) => <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{children}</Text>;

function PersonLine({ role, name, phone, language }: { role: string; name: string; phone: string; language: Language }) {
  return <Line>{role}: <bdi>{name}</bdi>, {phone}, messages in {LANGUAGES[language]}</Line>;
}

function PaperLines({ wizard: { entry, papers }, kept }: { wizard: Wizard; kept: KeptPapers }) {
  const listed = DOCUMENT_TYPES.filter((type) => papers[type] ?? kept[type]);
  if (listed.length === 0) return <Line>No papers</Line>;
  return listed.map((type) => {
    const sent = papers[type]?.file.name;
    const until = sent ? entry.expires[type] : kept[type]?.expires_on;
    return (
      <Line key={type}>
        {DOCUMENT_WORDS[type]}: <bdi>{sent ?? kept[type]?.original_filename}</bdi>{sent ? ' (new)' : ' (taken over)'}
        {until && `, valid until ${shownDay(until)}`}
      </Line>
    );
  });
}

/** Everything that will be sent, each part with the way back to it. */
export function EntrySummary({ wizard, kept, onStep }: { wizard: Wizard; kept: KeptPapers; onStep: (step: Step) => void }) {
  const { entry } = wizard;
  return (
    <Stack gap="sm">
      <Part step="vehicle" onStep={onStep}><Text fw={700} size="xl" className="plate">{plateOf(entry.vehicle_number)}</Text></Part>
      <Part step="people" onStep={onStep}>
        <PersonLine role="Driver" name={entry.driver_name} phone={entry.driver_phone} language={entry.driver_language} />
        {hasHelper(entry) && <PersonLine role="Helper" name={entry.helper_name} phone={entry.helper_phone} language={entry.helper_language} />}
        <Line>Contact: {entry.customer_email}</Line>
        <Line>Phone: {entry.customer_phone}</Line>
      </Part>
      <Part step="papers" onStep={onStep}>
        <PaperLines wizard={wizard} kept={kept} />
        {entry.serials.length > 0 && <Line>{entry.serials.length.toLocaleString('en')} {entry.serials.length === 1 ? 'device' : 'devices'} on board</Line>}
      </Part>
    </Stack>
  );
}
