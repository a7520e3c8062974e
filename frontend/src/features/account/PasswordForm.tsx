import { Alert, Button, Stack } from '@mantine/core';
import { isNotEmpty, matchesField, useForm } from '@mantine/form';
import { IconAlertCircle } from '@tabler/icons-react';

import { formErrors, sentence } from '../../shared/http';
import { NewPasswordInput } from '../../shared/password/NewPasswordInput';
import { PasswordField } from '../../shared/password/PasswordField';
import { useSession } from '../../shared/session/useSession';
import { useChange } from '../../shared/useChange';
import { changePassword, type PasswordChange } from './api';

export function PasswordForm() {
  const { user } = useSession();
  const form = useForm<PasswordChange>({
    initialValues: { old_password: '', password: '', cpassword: '' },
    validate: {
      old_password: isNotEmpty('Enter your present password.'),
      password: isNotEmpty('Choose a new password.'),
      cpassword: matchesField('password', 'The two passwords differ.'),
    },
  });
  const change = useChange({
    send: changePassword,
    refreshes: ['sessions'],
    said: () => 'Password changed. Your other sessions were ended.',
    refusedTitle: false,
    onDone: () => form.reset(),
  });
  const told = formErrors(change.error);
  const isToldBesideAField = Object.keys(told).some((field) => field in form.values);
  const submit = form.onSubmit((values) => change.mutate(values, { onError: (error) => form.setErrors(formErrors(error)) }));
  return (
    <form onSubmit={submit} noValidate>
      <Stack maw={380}>
        {change.error && !isToldBesideAField && (
          <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />}>{sentence(change.error)}</Alert>
        )}
        {/* Lets password managers know whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={user?.username ?? ''} readOnly hidden />
        <PasswordField label="Present password" autoComplete="current-password" {...form.getInputProps('old_password')} />
        <NewPasswordInput label="New password" username={user?.username} {...form.getInputProps('password')} />
        <PasswordField label="New password again" autoComplete="new-password" {...form.getInputProps('cpassword')} />
        <Button type="submit" loading={change.isPending}>Change password</Button>
      </Stack>
    </form>
  );
}
