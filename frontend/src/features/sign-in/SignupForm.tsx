import { Alert, Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty, matchesField, useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';

import { formErrors, sentence } from '../../shared/http';
import { NewPasswordInput } from '../../shared/password/NewPasswordInput';
import { PasswordField } from '../../shared/password/PasswordField';
import { signup, siteSettingsQuery, type SignupInput } from './api';

const ROLE_LABELS: Record<string, string> = {
  employee: 'Employee: production and sales',
  production: 'Production: register and approve devices',
  sales: 'Sales: map devices to customers',
  customer: 'Customer',
};

interface SignupFormProps {
  /** Called after the account was made, with what was typed. */
  onDone: (input: SignupInput) => void;
}

export function SignupForm({ onDone }: SignupFormProps) {
  const { data: site } = useQuery(siteSettingsQuery);
  const form = useForm<SignupInput>({
    initialValues: { username: '', mailid: '', password: '', cpassword: '', role: '' },
    validate: {
      username: isNotEmpty('Choose a user name.'),
      mailid: isEmail('Enter an e-mail address such as asha@example.com.'),
      password: isNotEmpty('Choose a password.'),
      cpassword: matchesField('password', 'The two passwords differ.'),
    },
  });
  const role = form.values.role || site?.signup_default_role || '';
  const joining = useMutation({
    mutationFn: signup,
    onSuccess: (_, input) => onDone(input),
    onError: (error) => form.setErrors(formErrors(error)),
  });
  const isToldBesideAField = Object.keys(formErrors(joining.error)).some((field) => field in form.values);

  return (
    <form onSubmit={form.onSubmit((values) => joining.mutate({ ...values, role }))} noValidate>
      <Stack>
        {joining.error && !isToldBesideAField && (
          <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />}>{sentence(joining.error)}</Alert>
        )}
        <TextInput label="User name" autoComplete="username" autoCapitalize="none" autoFocus {...form.getInputProps('username')} />
        <TextInput label="E-mail" type="email" autoComplete="email" {...form.getInputProps('mailid')} />
        <NewPasswordInput label="Password" username={form.values.username} {...form.getInputProps('password')} />
        <PasswordField label="Password again" autoComplete="new-password" {...form.getInputProps('cpassword')} />
        <NativeSelect
          label="Role"
          data={(site?.signup_roles ?? []).map((value) => ({ value, label: ROLE_LABELS[value] ?? value }))}
          disabled={!site}
          {...form.getInputProps('role')}
          value={role}
        />
        <Button type="submit" loading={joining.isPending} fullWidth>Sign up</Button>
      </Stack>
    </form>
  );
}
