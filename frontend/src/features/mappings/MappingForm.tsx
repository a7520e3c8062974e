import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { focusFirstError } from '../../shared/focusFirstError';
import { sentence } from '../../shared/http';
import { useRefreshRegister } from '../../shared/list/useRefreshRegister';
import { MAPPING_INPUTS } from '../../shared/mappingRules';
import { PresenceNote } from '../../shared/live/PresenceNote';
import { useTellPresence } from '../../shared/live/usePresence';
import { isUpiProSerial } from '../../shared/status/serials';
import { SerialText } from '../../shared/status/SerialText';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { useIntentKey } from '../../shared/useIntentKey';
import { createCustomerMapping, updateCustomerMapping, type Mapping, type MappingInput } from './api';
import { emptyMapping, inputOf, mappingFormSchema, refusedFields, valuesOf, type MappingFormValues } from './mappingForm';
import { SerialTypeahead } from './SerialTypeahead';

interface MappingFormProps {
  /** The mapping to change; without one a new mapping is made. */
  mapping?: Mapping;
  /** Serial a new mapping starts with. */
  serial?: string;
  onClose: () => void;
}

function useSaveMapping(isNew: boolean, onSaved: () => void, onRefused: (error: unknown) => void) {
  const intent = useIntentKey();
  const refresh = useRefreshRegister();
  return useMutation({
    mutationFn: (input: MappingInput) => (isNew ? createCustomerMapping : updateCustomerMapping)(input, intent.keyFor(input)),
    onSuccess: ({ message }) => {
      notifications.show({ color: 'green', message });
      void refresh();
      onSaved();
    },
    onError: (error) => {
      intent.forgetIfFinal(error);
      onRefused(error);
    },
  });
}

interface MappingFieldsProps {
  form: UseFormReturnType<MappingFormValues>;
  mapping?: Mapping;
  isDeviceGiven: boolean;
}

function MappingFields({ form, mapping, isDeviceGiven }: MappingFieldsProps) {
  const firstField = useRef<HTMLInputElement>(null);
  const isDeviceKnown = mapping !== undefined || isDeviceGiven;
  // A scanner ends with Enter: that goes on to the next field and does not send a half-filled form.
  const onSerialEnter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (!event.defaultPrevented) firstField.current?.focus();
    event.preventDefault();
  };
  return (
    <>
      {mapping ? (
        <Group gap="xs"><Text size="sm">Device</Text><SerialText serial={mapping.upiDeviceSerialNumber} /></Group>
      ) : (
        <div onKeyDown={onSerialEnter}>
          <SerialTypeahead {...form.getInputProps('serialnumber')} value={form.values.serialnumber} data-autofocus={!isDeviceKnown || undefined} />
        </div>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {MAPPING_INPUTS.map(({ name, ...field }, index) => (
          <TextInput
            key={name} required autoComplete="off" {...field} {...form.getInputProps(name)}
            ref={index === 0 ? firstField : undefined} data-autofocus={(index === 0 && isDeviceKnown) || undefined}
          />
        ))}
      </SimpleGrid>
    </>
  );
}

/** Maps a device to a customer, or changes such a mapping. */
export function MappingForm({ mapping, serial = '', onClose }: MappingFormProps) {
  useFocusReturn();
  const isSending = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<MappingFormValues>({
    initialValues: mapping ? valuesOf(mapping) : emptyMapping(serial),
    validate: schemaResolver(mappingFormSchema, { sync: true }),
  });
  const typed = form.values.serialnumber.trim();
  const device = isUpiProSerial(typed) ? typed : null;
  useTellPresence(device, 'mapping');
  const save = useSaveMapping(!mapping, onClose, (error) => {
    const fields = refusedFields(error);
    form.setErrors(fields);
    focusFirstError(form, fields);
    const isBesideField = Object.keys(fields).some((field) => field in form.values);
    setProblem(isBesideField && !(mapping && fields.serialnumber) ? null : sentence(error));
  });
  const send = (values: MappingFormValues) => {
    // Not `isPending`: the second click of a double click comes before the page is drawn again, or before the form is gone.
    if (isSending.current) return;
    isSending.current = true;
    setProblem(null);
    save.mutate(inputOf(values), { onError: () => { isSending.current = false; } });
  };
  return (
    <Modal
      opened onClose={onClose} size="lg" centered closeButtonProps={{ 'aria-label': 'Close' }}
      title={mapping ? 'Change mapping' : 'Map a device to a customer'}
    >
      <form onSubmit={(event) => form.onSubmit(send, (errors) => focusFirstError(form, errors))(event)} noValidate>
        <Stack>
          {device && <PresenceNote serial={device} />}
          <MappingFields form={form} mapping={mapping} isDeviceGiven={serial !== ''} />
          {problem && <Alert color="red" variant="outline" role="alert">{problem}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Cancel</Button>
            <Button type="submit" loading={save.isPending}>{mapping ? 'Save' : 'Map device'}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
