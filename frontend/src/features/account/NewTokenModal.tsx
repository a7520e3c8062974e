import { Alert, Button, Code, CopyButton, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import dayjs from 'dayjs';
import { useState } from 'react';

import { formErrors, sentence } from '../../shared/http';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { createApiToken, type NewApiToken } from './api';

const LIFETIMES = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'Never' },
];

function TokenShownOnce({ made, onClose }: { made: NewApiToken; onClose: () => void }) {
  return (
    <Stack>
      <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title="Copy it now">
        This is the only time the token is shown. Whoever has it acts in your name: keep it like a password.
      </Alert>
      <Code block className="wrapAnywhere" aria-label={`Token ${made.name}`}>{made.token}</Code>
      <Group justify="flex-end">
        <CopyButton value={made.token}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>I have kept it</Button>
      </Group>
    </Stack>
  );
}

function NewTokenForm({ onMade }: { onMade: (made: NewApiToken) => void }) {
  const form = useForm({
    initialValues: { name: '', days: '90' },
    validate: { name: isNotEmpty('Name the script or the machine that will use it.') },
  });
  const create = useChange({ send: createApiToken, refreshes: ['api_tokens'], refusedTitle: false, onDone: onMade });
  const submit = form.onSubmit(({ name, days }) =>
    create.mutate(
      { name: name.trim(), ...(days && { expires: dayjs().add(Number(days), 'day').toISOString() }) },
      { onError: (error) => form.setErrors(formErrors(error, { expires: 'days' })) },
    ));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {create.error && Object.keys(formErrors(create.error)).length === 0 && (
          <Alert role="alert" color="red">{sentence(create.error)}</Alert>
        )}
        <TextInput label="Name" placeholder="Label printer, line 2" maxLength={64} data-autofocus {...form.getInputProps('name')} />
        <NativeSelect label="Expires after" data={LIFETIMES} {...form.getInputProps('days')} />
        {form.values.days === '' && <Text size="sm">A token without an end works until you delete it.</Text>}
        <Button type="submit" loading={create.isPending}>Create token</Button>
      </Stack>
    </form>
  );
}

/** Asks for a name, then shows the token; it does not close by a click beside it, or the token would be gone. */
export function NewTokenModal({ onClose }: { onClose: () => void }) {
  useFocusReturn();
  const [made, setMade] = useState<NewApiToken | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={made ? `Token ${made.name}` : 'New API token'}
      centered
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {made ? <TokenShownOnce made={made} onClose={onClose} /> : <NewTokenForm onMade={setMade} />}
    </Modal>
  );
}
