import { Alert, Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm, type UseFormReturnType } from '@mantine/form';
import { useRef, useState } from 'react';
import { focusFirstError } from '../focusFirstError';
import { formErrors, sentence } from '../http';
import { useChange } from '../useChange';
import { addCustomer, updateCustomer, type Customer, type CustomerFields } from './api';
import { changedFields, customerSchema, fieldsOf, NEW_CUSTOMER } from './customerRules';
import { ageOf } from './people';
import { SHOW_CUSTOMERS } from './refreshes';
import { SimilarCustomers } from './SimilarCustomers';

export interface CustomerFormProps {
  customer?: Customer;
  initial?: Partial<CustomerFields>;
  onClose: () => void;
  onSaved: (customer: Customer) => void;
  onPick?: (customer: Customer) => void;
}

function ageHint(birthday: string): string {
  const age = ageOf(birthday);
  return age === null || age < 0 || age > 150 ? 'To tell people of one name apart' : `${age} years old`;
}

function CustomerInputs({ form, needs }: { form: UseFormReturnType<CustomerFields>; needs: { phone: boolean; birthday: boolean } }) {
  const input = (name: keyof CustomerFields) => ({ autoComplete: 'off', dir: 'auto' as const, ...form.getInputProps(name) });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput label="First name" required data-autofocus {...input('first_name')} />
      <TextInput label="Last name" {...input('last_name')} />
      <TextInput
        label="Phone number" required={needs.phone} type="tel" description="Without a + it is a number of India"
        {...input('phone_number')} dir="ltr"
      />
      <TextInput
        label="Date of birth" required={needs.birthday} type="date" description={ageHint(form.values.date_of_birth)}
        {...input('date_of_birth')} dir="ltr"
      />
      <TextInput label="Company" {...input('company')} />
      <TextInput label="E-mail" type="email" {...input('email')} dir="ltr" />
    </SimpleGrid>
  );
}

function useSaveCustomer({ customer, onClose, onSaved }: CustomerFormProps, onRefused: (error: unknown) => void) {
  const isSending = useRef(false);
  const save = useChange({
    send: (fields: Partial<CustomerFields>) => (customer ? updateCustomer(customer.id, fields) : addCustomer(fields)),
    refreshes: SHOW_CUSTOMERS,
    said: ({ full_name, code }) => <><bdi>{full_name}</bdi> {customer ? 'is changed.' : `is added, with the code ${code}.`}</>,
    refusedTitle: false,
    onDone: (saved) => {
      onClose();
      onSaved(saved);
    },
  });
  const send = (fields: Partial<CustomerFields>) => {
    // Not `isPending`: the second click of a double click comes before the page is drawn again.
    if (isSending.current) return;
    isSending.current = true;
    save.mutate(fields, { onError: onRefused, onSettled: () => { isSending.current = false; } });
  };
  return { send, isPending: save.isPending };
}

/** What is known of a customer. Only fields that were touched are sent. */
export function CustomerForm(props: CustomerFormProps) {
  const { customer, initial, onClose, onPick } = props;
  const [before] = useState(() => (customer ? fieldsOf(customer) : NEW_CUSTOMER));
  const [needs] = useState(() => ({ phone: !customer || customer.phone_number !== null, birthday: !customer || customer.date_of_birth !== null }));
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<CustomerFields>({
    initialValues: { ...before, ...initial },
    validate: schemaResolver(customerSchema({ needsPhone: needs.phone, needsBirthday: needs.birthday }), { sync: true }),
  });
  const { send, isPending } = useSaveCustomer(props, (error) => {
    const fields = formErrors(error);
    form.setErrors(fields);
    focusFirstError(form, fields);
    setProblem(Object.keys(fields).some((field) => field in form.values) ? null : sentence(error));
  });
  const submit = form.onSubmit((values) => {
    setProblem(null);
    const changed = changedFields(values, before);
    if (customer && Object.keys(changed).length === 0) onClose();
    else send(changed);
  }, (errors) => focusFirstError(form, errors));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <CustomerInputs form={form} needs={needs} />
        {!customer && <SimilarCustomers fields={form.values} onPick={onPick} />}
        {problem && <Alert color="red" variant="outline" role="alert">{problem}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>Cancel</Button>
          <Button type="submit" loading={isPending}>{customer ? 'Save' : 'Add customer'}</Button>
        </Group>
      </Stack>
    </form>
  );
}
