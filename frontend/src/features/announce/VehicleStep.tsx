import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { shownPhone } from '../../shared/customers/people';
import type { DriverRow } from '../../shared/gate/api';
import { ApiError } from '../../shared/http';
import type { LastTime } from './api';
import { plateOf, plateProblem, type EntryFields } from './entryRules';
import { lastTimeQuery } from './lastTime';
import { StepForm, type StepProps } from './StepForm';

const PAUSE_MS = 400;
// Shorter ones are the beginning of a number plate.
const SHORTEST_ASKED = 6;

const isWorthAsking = (plate: string) => plateProblem(plate) === null && plate.replace(/[ -]/g, '').length >= SHORTEST_ASKED;
const isNobodyNamed = ({ driver_name, driver_phone, helper_name, helper_phone }: EntryFields) =>
  ![driver_name, driver_phone, helper_name, helper_phone].some((text) => text.trim());

const personFields = (who: 'driver' | 'helper', person: DriverRow): Partial<EntryFields> => ({
  [`${who}_name`]: person.name, [`${who}_phone`]: person.phone_no, [`${who}_language`]: person.language,
});

/** The people of the last time who may still come. */
function peopleOf({ driver, helper }: LastTime): Partial<EntryFields> {
  return {
    ...(driver && !driver.is_blacklisted && personFields('driver', driver)),
    ...(helper && !helper.is_blacklisted && personFields('helper', helper)),
  };
}

function Person({ role, person }: { role: string; person: DriverRow }) {
  return (
    <Text size="sm">
      {role}: <bdi>{person.name}</bdi>, {shownPhone(person.phone_no)}
      {person.is_blacklisted && ' (is not let in any more; name somebody else)'}
    </Text>
  );
}

function KnownVehicle({ known, takesOver, onTakesOver }: { known: LastTime; takesOver: boolean; onTakesOver: (takes: boolean) => void }) {
  const count = known.documents.length;
  const isAnybodyLeft = Object.keys(peopleOf(known)).length > 0;
  return (
    <Alert variant="outline" icon={<IconHistory aria-hidden />} title="You know this vehicle">
      <Stack gap={6} align="start">
        {known.driver && <Person role="Driver" person={known.driver} />}
        {known.helper && <Person role="Helper" person={known.helper} />}
        <Text size="sm">{count === 0 ? 'No valid papers are kept.' : `${count} valid ${count === 1 ? 'paper is' : 'papers are'} kept.`}</Text>
        {isAnybodyLeft && (
          <Checkbox label="The same people come" checked={takesOver} onChange={(event) => onTakesOver(event.currentTarget.checked)} />
        )}
      </Stack>
    </Alert>
  );
}

/** The number plate; of a known vehicle, who came with it the last time. */
export function VehicleStep({ wizard: { entry, problems, change, clear }, onNext }: StepProps) {
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const takesOver = chosen ?? isNobodyNamed(entry);
  const plate = plateOf(entry.vehicle_number);
  const [asked] = useDebouncedValue(plate, PAUSE_MS);
  const { data: known, error } = useQuery({ ...lastTimeQuery(asked), enabled: isWorthAsking(asked) });

  /** Who types fast and presses Enter is offered the same; a server that is away only means more typing. */
  const lastTime = async () => {
    try {
      return isWorthAsking(plate) && takesOver ? await client.fetchQuery(lastTimeQuery(plate)) : null;
    } catch (failed) {
      if (failed instanceof ApiError) return null;
      throw failed;
    }
  };
  const goOn = async () => {
    setIsAsking(true);
    const last = await lastTime();
    setIsAsking(false);
    const added = { vehicle_number: plate, ...(last && peopleOf(last)) };
    change(added);
    onNext({ ...entry, ...added });
  };
  return (
    <StepForm onSubmit={() => void goOn()} pending={isAsking}>
      <TextInput
        label="Number plate" required size="md" placeholder="MH 12 AB 1234" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60}
        data-field="vehicle_number" value={entry.vehicle_number} error={problems.vehicle_number}
        onChange={(event) => change({ vehicle_number: event.currentTarget.value.toUpperCase() })}
      />
      <div role="status">
        {known && asked === plate && <KnownVehicle known={known} takesOver={takesOver} onTakesOver={setChosen} />}
        {error && <Text size="sm"><IconAlertTriangle size={14} aria-hidden /> Whether you know this vehicle cannot be seen now; go on without.</Text>}
      </div>
      <Group justify="space-between">
        <Text size="sm">What you type stays in this tab until the entry is made, also when the page is loaded again.</Text>
        {(plate || !isNobodyNamed(entry)) && <Button variant="subtle" size="compact-sm" onClick={clear}>Start over</Button>}
      </Group>
    </StepForm>
  );
}
