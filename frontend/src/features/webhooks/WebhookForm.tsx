import { Alert, Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';

import { formErrors, sentence } from '../../shared/http';
import type { WebhookInput } from './api';
import { TopicsField } from './TopicsField';
import { EVERY } from './webhookWords';

interface WebhookFormProps {
  topics: string[];
  initial?: Partial<WebhookInput>;
  confirm: string;
  pending: boolean;
  error: Error | null;
  onSubmit: (input: WebhookInput, onError: (error: Error) => void) => void;
}

/** Where to, what of, and how much of it. */
export function WebhookForm({ topics, initial, confirm, pending, error, onSubmit }: WebhookFormProps) {
  const form = useForm<WebhookInput>({
    initialValues: { name: '', address: '', topics: [EVERY], with_changes: false, is_active: true, ...initial },
    validate: {
      name: isNotEmpty('Name the other system.'),
      address: (value) => (/^https?:\/\//.test(value.trim()) ? null : 'Enter an address that begins with https:// or http://.'),
      topics: (value) => (value.length > 0 ? null : 'Choose at least one.'),
    },
  });
  const submit = form.onSubmit((values) =>
    onSubmit({ ...values, name: values.name.trim(), address: values.address.trim() }, (refused) => form.setErrors(formErrors(refused))));
  const isToldBesideAField = Object.keys(formErrors(error)).some((field) => field in form.values);
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {error && !isToldBesideAField && <Alert role="alert" color="red">{sentence(error)}</Alert>}
        <TextInput label="Name" placeholder="ERP" maxLength={100} autoComplete="off" data-autofocus {...form.getInputProps('name')} />
        <TextInput
          label="Address" type="url" placeholder="https://erp.example.com/silo" maxLength={500} autoComplete="off"
          description="Each message is posted there. Without https:// others on the way can read it."
          {...form.getInputProps('address')}
        />
        <TopicsField topics={topics} {...form.getInputProps('topics')} />
        <Checkbox
          label="With who did it and what changed"
          description="Otherwise only what happened, to what, and when. People's data (customers, drivers, users, entries) never leave Silo this way."
          {...form.getInputProps('with_changes', { type: 'checkbox' })}
        />
        <Checkbox label="On" description="Switched off it is not told what happens meanwhile." {...form.getInputProps('is_active', { type: 'checkbox' })} />
        <Button type="submit" loading={pending}>{confirm}</Button>
      </Stack>
    </form>
  );
}
