import { Alert, Button, Stack, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ChangeEvent, type FormEvent } from 'react';

import { PasswordField } from '../../shared/password/PasswordField';
import { signIn } from '../../shared/session/session';
import { DemoAccounts } from './DemoAccounts';
import { signInSentence } from './signInSentence';

/** The two fields with what is missing in them, told after the first try. */
function useLoginFields() {
  const [values, setValues] = useState({ username: '', password: '' });
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const props = (name: keyof typeof values, missing: string) => ({
    value: values[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setValues({ ...values, [name]: event.currentTarget.value }),
    error: wasSubmitted && !values[name].trim() ? missing : undefined,
  });
  const isComplete = Boolean(values.username.trim() && values.password);
  const emptyPassword = () => {
    setValues((typed) => ({ ...typed, password: '' }));
    setWasSubmitted(false);
  };
  return { values, setValues, props, isComplete, emptyPassword, markSubmitted: () => setWasSubmitted(true) };
}

/** Written without the form library: its page is the first one everybody waits for. */
export function LoginForm() {
  const client = useQueryClient();
  const password = useRef<HTMLInputElement>(null);
  const { values, setValues, props, isComplete, emptyPassword, markSubmitted } = useLoginFields();
  const entering = useMutation({
    mutationFn: () => signIn(client, values.username.trim(), values.password),
    onError: () => {
      emptyPassword();
      password.current?.focus();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    markSubmitted();
    if (isComplete) entering.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {entering.error && (
          <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />}>{signInSentence(entering.error)}</Alert>
        )}
        <TextInput
          label="User name or e-mail"
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
          {...props('username', 'Enter your user name or e-mail address.')}
        />
        <PasswordField ref={password} label="Password" autoComplete="current-password" {...props('password', 'Enter your password.')} />
        <Button type="submit" loading={entering.isPending} fullWidth>Sign in</Button>
        <DemoAccounts onChoose={(username, chosen) => setValues({ username, password: chosen })} />
      </Stack>
    </form>
  );
}
