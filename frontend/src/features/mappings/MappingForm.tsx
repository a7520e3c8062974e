import { Alert, Button, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useCustomerOfCode } from '../../shared/customers/choices';
import { MappedCustomerFields, type MappedCustomerFieldsProps } from '../../shared/customers/MappedCustomerFields';
import { useStartingCustomer } from '../../shared/customers/useStartingCustomer';
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
import { emptyMapping, inputOf, mappingSchema, refusedFields, valuesOf, type MappingFormValues } from './mappingForm';
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
  customer: Pick<MappedCustomerFieldsProps, 'isText' | 'picker'>;
}

function MappingFields({ form, mapping, isDeviceGiven, customer }: MappingFieldsProps) {
  const isDeviceKnown = mapping !== undefined || isDeviceGiven;
  // A scanner ends with Enter: that goes on to the next field and does not send a half-filled form.
  const onSerialEnter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (!event.defaultPrevented) form.getInputNode('customer')?.focus();
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
      <MappedCustomerFields form={form} {...customer} picker={{ ...customer.picker, 'data-autofocus': isDeviceKnown || undefined }} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {MAPPING_INPUTS.map(({ name, ...field }) => <TextInput key={name} required autoComplete="off" {...field} {...form.getInputProps(name)} />)}
      </SimpleGrid>
    </>
  );
}

/** The form's values. A mapping of a customer in the directory shows that customer as soon as it is found; until then its text stands. */
function useMappingForm(mapping: Mapping | undefined, serial: string) {
  const known = useCustomerOfCode(mapping?.customerCode ?? null);
  const isText = mapping !== undefined && !known.data;
  const form = useForm<MappingFormValues>({
    initialValues: mapping ? valuesOf(mapping) : emptyMapping(serial),
    validate: (values) => schemaResolver(mappingSchema(values, isText), { sync: true })(values),
  });
  useStartingCustomer(form, known.data);
  return { form, isText, isLooking: known.isLoading };
}

/** Maps a device to a customer, or changes such a mapping. */
export function MappingForm({ mapping, serial = '', onClose }: MappingFormProps) {
  useFocusReturn();
  const isSending = useRef(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const { form, isText, isLooking } = useMappingForm(mapping, serial);
  const typed = form.values.serialnumber.trim();
  const device = isUpiProSerial(typed) ? typed : null;
  useTellPresence(device, 'mapping');
  const save = useSaveMapping(!mapping, onClose, (error) => {
    const fields = refusedFields(error, form.values, isText);
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
  // A form that begins at the picker does not begin with an open list, which would lie over the buttons.
  const opensOnFocus = mapping === undefined && serial === '';
  const customer = { isText: isText && !isLooking, picker: { onAdding: setIsAdding, opensOnFocus } };
  return (
    <Modal
      opened onClose={onClose} size="lg" centered closeOnEscape={!isAdding} closeButtonProps={{ 'aria-label': 'Close' }}
      title={mapping ? 'Change mapping' : 'Map a device to a customer'}
    >
      <form onSubmit={(event) => form.onSubmit(send, (errors) => focusFirstError(form, errors))(event)} noValidate>
        <Stack>
          {device && <PresenceNote serial={device} />}
          <MappingFields form={form} mapping={mapping} isDeviceGiven={serial !== ''} customer={customer} />
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
