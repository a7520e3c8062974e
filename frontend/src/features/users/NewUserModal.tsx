import { Alert, Button, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty, useForm } from '@mantine/form';

import { formErrors, sentence } from '../../shared/http';
import { NewPasswordInput } from '../../shared/password/NewPasswordInput';
import { ROLES } from '../../shared/session/session';
import { useChange } from '../../shared/useChange';
import { useFocusReturn } from '../../shared/useFocusReturn';
import { createUser, type NewUser } from './api';

/** Makes an account of any role; it counts as verified. */
export function NewUserModal({ onClose }: { onClose: () => void }) {
  useFocusReturn();
  const form = useForm<NewUser>({
    initialValues: { username: '', mailid: '', password: '', role: 'employee' },
    validate: {
      username: isNotEmpty('Choose a user name.'),
      mailid: isEmail('Enter an e-mail address such as asha@example.com.'),
      password: isNotEmpty('Choose a first password.'),
    },
  });
  const create = useChange({
    send: createUser,
    refreshes: ['users'],
    said: (_, { username, role }) => `${username} can sign in now, as ${role}.`,
    refusedTitle: false,
    onDone: onClose,
  });
  const isToldBesideAField = Object.keys(formErrors(create.error)).some((field) => field in form.values);
  const submit = form.onSubmit((values) => create.mutate(values, { onError: (error) => form.setErrors(formErrors(error)) }));
  return (
    <Modal opened onClose={onClose} title="New user" centered closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {create.error && !isToldBesideAField && <Alert role="alert" color="red">{sentence(create.error)}</Alert>}
          <TextInput label="User name" autoComplete="off" data-autofocus {...form.getInputProps('username')} />
          <TextInput label="E-mail" type="email" autoComplete="off" {...form.getInputProps('mailid')} />
          <NewPasswordInput label="First password" username={form.values.username} {...form.getInputProps('password')} />
          <NativeSelect label="Role" data={[...ROLES]} {...form.getInputProps('role')} />
          <Text size="sm" c="dimmed">Hand over the password in person; it can be changed under My account.</Text>
          <Button type="submit" loading={create.isPending}>Create user</Button>
        </Stack>
      </form>
    </Modal>
  );
}
