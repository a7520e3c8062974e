import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { focusFirstError } from '../../shared/focusFirstError';
import { ApiError, formErrors } from '../../shared/http';
import { setDeviceDetails, type DetailsInput, type DeviceDetails } from './api';
import { imeiProblem, imsiProblem } from './identifiers';
import { useDeviceChange } from './useDeviceChange';

const FIELDS: { name: keyof DetailsInput; label: string; maxLength: number; inputMode?: 'numeric' }[] = [
  { name: 'deviceid', label: 'Device id', maxLength: 64 },
  { name: 'imei', label: 'IMEI', maxLength: 15, inputMode: 'numeric' },
  { name: 'imsi', label: 'IMSI', maxLength: 15, inputMode: 'numeric' },
];

/** The server's field errors; a number taken elsewhere is told in a sentence that begins with the field's name. */
function refusedFields(error: unknown) {
  const fields = formErrors(error);
  if (Object.keys(fields).length > 0 || !(error instanceof ApiError)) return fields;
  const named = FIELDS.find(({ label }) => error.message.toLowerCase().startsWith(label.toLowerCase()));
  return named ? { [named.name]: error.message } : {};
}

/** What is printed inside the device. An empty field leaves what is stored. */
export function DeviceDetailsForm({ details }: { details: DeviceDetails }) {
  const form = useForm<DetailsInput>({
    initialValues: { deviceid: details.deviceId ?? '', imei: details.IMEI ?? '', imsi: details.IMSI ?? '' },
    transformValues: (values) => ({ deviceid: values.deviceid.trim(), imei: values.imei.trim(), imsi: values.imsi.trim() }),
    validate: {
      imei: (value) => imeiProblem(value.trim()),
      imsi: (value) => imsiProblem(value.trim()),
    },
  });
  const change = useDeviceChange((input: DetailsInput & { serial: string }) => {
    const { serial, ...given } = input;
    return setDeviceDetails(serial, given);
  });
  const refuse = (errors: Record<string, string>) => {
    form.setErrors(errors);
    focusFirstError(form, errors);
  };
  const submit = form.onSubmit((values) => {
    change.mutate({ serial: details.serialnumber, ...values }, {
      onSuccess: () => form.resetDirty(),
      onError: (error) => refuse(refusedFields(error)),
    });
  }, (errors) => focusFirstError(form, errors));
  return (
    <form onSubmit={submit} noValidate aria-label="Device details">
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="xs">
          {FIELDS.map(({ name, ...field }) => <TextInput key={name} autoComplete="off" {...field} {...form.getInputProps(name)} />)}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={change.isPending} disabled={!form.isDirty()}>Save details</Button>
        </Group>
      </Stack>
    </form>
  );
}
