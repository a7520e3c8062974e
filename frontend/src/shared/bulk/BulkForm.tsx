import { Alert, Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { MappedCustomerFields } from '../customers/MappedCustomerFields';
import type { Changeset } from '../changesets/api';
import { focusFirstError } from '../focusFirstError';
import { formErrors, sentence } from '../http';
import type { BulkAction } from './actions';
import { bulkFields, bulkSchema, type BulkValues } from './bulkForm';
import type { useCheckBulk } from './useCheckBulk';

interface BulkFormProps {
  action: BulkAction;
  initial: BulkValues;
  check: ReturnType<typeof useCheckBulk>;
  /** Kept for whoever comes back to the form. */
  onChecked: (changeset: Changeset, values: BulkValues) => void;
  onClose: () => void;
  onAdding: (isAdding: boolean) => void;
}

const REASON_LENGTH = 500;

type Form = UseFormReturnType<BulkValues>;

function Reason({ form, required = false, isFirst = false }: { form: Form; required?: boolean; isFirst?: boolean }) {
  return (
    <Textarea
      label={required ? 'Reason' : 'Reason (optional)'} required={required} rows={3} maxLength={REASON_LENGTH} data-autofocus={isFirst || undefined}
      {...form.getInputProps('reason')}
    />
  );
}

function Version({ form, isFirst = false }: { form: Form; isFirst?: boolean }) {
  return <TextInput label="Version" required autoComplete="off" data-autofocus={isFirst || undefined} {...form.getInputProps('versionDetails')} />;
}

function Licence({ form, isFirst = false }: { form: Form; isFirst?: boolean }) {
  return (
    <TextInput
      label="Licence address" required autoComplete="off" inputMode="url" placeholder="https://" data-autofocus={isFirst || undefined}
      description="{serial} in it stands for the serial of each device" {...form.getInputProps('licenseUrl')}
    />
  );
}

function Fields({ action, form, onAdding }: { action: BulkAction; form: Form; onAdding: BulkFormProps['onAdding'] }) {
  switch (action) {
    case 'reject': return <Reason form={form} required isFirst />;
    case 'deactivate': return <Reason form={form} isFirst />;
    case 'version': return <Version form={form} isFirst />;
    case 'license': return <Licence form={form} isFirst />;
    case 'review': return (
      <>
        <Radio.Group label="The mappings are" {...form.getInputProps('approvedStatus')}>
          <Group mt={4}><Radio value="1" label="Approved" data-autofocus /><Radio value="2" label="Rejected" /></Group>
        </Radio.Group>
        <Reason form={form} />
      </>
    );
    case 'map': return (
      <>
        <MappedCustomerFields form={form} picker={{ onAdding, opensOnFocus: false, 'data-autofocus': true }} />
        <Licence form={form} />
        <Version form={form} />
        <Text size="sm">The unique identifier of each mapping is the serial of its device.</Text>
      </>
    );
    default: return null;
  }
}

/** Asks what the action needs to know, and has every device checked with it. */
export function BulkForm({ action, initial, check, onChecked, onClose, onAdding }: BulkFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<BulkValues>({
    initialValues: initial,
    validate: (values) => schemaResolver(bulkSchema(action, values), { sync: true })(values),
  });
  const refuse = (error: unknown) => {
    const told = formErrors(error, { customer_id: 'customer', customerCode: 'customer', cLicenseURL: 'licenseUrl' });
    const isBesideField = Object.keys(told).some((field) => field in form.values);
    form.setErrors(told);
    focusFirstError(form, told);
    setProblem(isBesideField ? null : sentence(error));
  };
  const send = (values: BulkValues) => {
    setProblem(null);
    check.mutate(bulkFields(action, values), { onSuccess: (changeset) => onChecked(changeset, values), onError: refuse });
  };
  return (
    <form onSubmit={(event) => form.onSubmit(send, (errors) => focusFirstError(form, errors))(event)} noValidate>
      <Stack>
        <Fields action={action} form={form} onAdding={onAdding} />
        {problem && <Alert color="red" variant="outline" role="alert" className="wrapAnywhere">{problem}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>Cancel</Button>
          <Button type="submit" loading={check.isPending}>Check</Button>
        </Group>
      </Stack>
    </form>
  );
}
