import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconArrowLeft, IconInfoCircle, IconSend, IconWifiOff } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { getEntries } from '../../shared/gate/api';
import { UploadProgress } from '../../shared/gate/UploadProgress';
import { ApiError, formErrors, sentence } from '../../shared/http';
import { shownTime } from '../../shared/list/days';
import { EntrySummary } from './EntrySummary';
import { firstProblem, plateOf, type Problems, type Step } from './entryRules';
import { useKeptPapers } from './keptPapers';
import type { StepProps } from './StepForm';
import type { SendEntry } from './useSendEntry';

interface ReviewStepProps extends Omit<StepProps, 'onNext'> {
  sending: SendEntry;
  onStep: (step: Step) => void;
  onRefused: (problems: Problems) => void;
  onMade: (id: number) => void;
}

const lettersOf = (plate: string) => plate.replace(/[ -]/g, '');

/** Somebody may have announced it a moment ago, in a page that was closed before the answer came. */
function WaitingAlready({ plate }: { plate: string }) {
  const params = { status: 'pending', search: plate, page_size: 5 };
  const { data } = useQuery({ queryKey: ['submissions', params], queryFn: ({ signal }) => getEntries(params, signal) });
  const waiting = data?.results.find(({ vehicle_number: known }) => lettersOf(known) === lettersOf(plate));
  if (!waiting) return null;
  return (
    <Alert color="yellow" icon={<IconInfoCircle aria-hidden />} title="This vehicle is announced already">
      <Text size="sm">
        <Anchor component={Link} to={`/gate/entries/${waiting.id}`} underline="always" size="sm" c="inherit">Entry {waiting.id}</Anchor>
        {` of ${shownTime(waiting.created_at)} waits for the gate. Send this one only if the vehicle comes twice.`}
      </Text>
    </Alert>
  );
}

/** What stopped the sending, and whether sending again helps. */
function Refused({ error }: { error: unknown }) {
  const isLost = error instanceof ApiError && (error.isPassing || error.word === 'conflict');
  return (
    <Alert color={isLost ? 'yellow' : 'red'} variant={isLost ? 'light' : 'outline'} role="alert" title={isLost ? 'No answer came' : 'The entry was not made'}>
      <Text size="sm">
        {isLost ? 'Nothing you wrote is lost. Send it again: the entry is made once, however often it is sent.' : sentence(error)}
      </Text>
    </Alert>
  );
}

function Offline() {
  return (
    <Alert color="yellow" icon={<IconWifiOff aria-hidden />} title="You are offline">
      <Text size="sm">The entry stays in this tab. Send it when the connection is back, and leave the tab open: chosen files are kept only while it is.</Text>
    </Alert>
  );
}

/** Everything once more, then off it goes. */
export function ReviewStep({ wizard, sending: { send, isPending, share }, onBack, onStep, onRefused, onMade }: ReviewStepProps) {
  const client = useQueryClient();
  const { online } = useNetwork();
  const kept = useKeptPapers(wizard.entry);
  const [refusal, setRefusal] = useState<unknown>(null);
  const submit = () => {
    setRefusal(null);
    send({ entry: wizard.entry, papers: wizard.papers }, {
      onMade: ({ id, qrCodeImage }) => {
        client.setQueryData(['pass_image', String(id)], qrCodeImage);
        onMade(id);
      },
      onRefused: (error) => {
        const problems = formErrors(error);
        if (firstProblem(problems)) onRefused(problems);
        else setRefusal(error);
      },
    });
  };
  return (
    <Stack>
      <WaitingAlready plate={plateOf(wizard.entry.vehicle_number)} />
      <EntrySummary wizard={wizard} kept={kept} onStep={onStep} />
      {!online && <Offline />}
      {refusal !== null && !isPending && <Refused error={refusal} />}
      {isPending && <UploadProgress label="Sending" share={share} />}
      <Group justify="space-between">
        <Button variant="default" size="md" leftSection={<IconArrowLeft size={18} aria-hidden />} disabled={isPending} onClick={onBack}>Back</Button>
        <Button size="md" leftSection={<IconSend size={18} aria-hidden />} loading={isPending} onClick={submit}>
          {refusal === null ? 'Send entry' : 'Send again'}
        </Button>
      </Group>
    </Stack>
  );
}
