import { Fieldset, NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { LANGUAGES, type Language } from '../../shared/gate/api';
import { choicesOf } from '../../shared/status/states';
import type { EntryFields } from './entryRules';
import { StepForm, type StepProps } from './StepForm';
import type { Wizard } from './useWizard';

type TextName = Exclude<{ [Name in keyof EntryFields]: EntryFields[Name] extends string ? Name : never }[keyof EntryFields], 'vehicle_number'>;

function useInput({ entry, problems, change }: Wizard) {
  return (name: TextName) => ({
    'data-field': name, value: entry[name], error: problems[name], size: 'md' as const,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
  });
}

function PersonFields({ who, legend, wizard, required = false }: { who: 'driver' | 'helper'; legend: string; wizard: Wizard; required?: boolean }) {
  const input = useInput(wizard);
  return (
    <Fieldset legend={legend}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput label="Name" required={required} autoComplete="off" dir="auto" {...input(`${who}_name`)} />
        <TextInput label="Phone" required={required} type="tel" autoComplete="off" placeholder="98765 43210" {...input(`${who}_phone`)} />
        <NativeSelect
          label="Language of messages" size="md" data={choicesOf(LANGUAGES)} value={wizard.entry[`${who}_language`]}
          onChange={(event) => wizard.change({ [`${who}_language`]: event.currentTarget.value as Language })}
        />
      </SimpleGrid>
    </Fieldset>
  );
}

/** Driver, helper, and who hears how it goes on. */
export function PeopleStep({ wizard, onNext, onBack }: StepProps) {
  const input = useInput(wizard);
  const { entry, change } = wizard;
  const goOn = () => {
    // What the account proposed counts as written from here on.
    change({ customer_email: entry.customer_email, customer_phone: entry.customer_phone });
    onNext();
  };
  return (
    <StepForm onSubmit={goOn} onBack={onBack}>
      <PersonFields who="driver" legend="Driver" wizard={wizard} required />
      <PersonFields who="helper" legend="Helper, if one comes along" wizard={wizard} />
      <Fieldset legend="Your contact">
        <Text size="sm" mb="xs">The pass goes to this mail address; the gate calls this number when something is unclear.</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput label="E-mail" required type="email" autoComplete="email" {...input('customer_email')} />
          <TextInput label="Your phone" required type="tel" autoComplete="tel" {...input('customer_phone')} />
        </SimpleGrid>
      </Fieldset>
    </StepForm>
  );
}
