import { Progress, Text, type PasswordInputProps } from '@mantine/core';
import { useId } from 'react';

import { PasswordField } from './PasswordField';
import { passwordStrength } from './passwordStrength';

const COLORS = { 'Too weak': 'red', Weak: 'orange', Fair: 'yellow', Strong: 'silo' };

interface NewPasswordInputProps extends PasswordInputProps {
  label: string;
  /** So that a password like the name is told. */
  username?: string;
}

/** A field for a new password that tells how strong it is. */
export function NewPasswordInput({ username, ...props }: NewPasswordInputProps) {
  const hintId = useId();
  const value = String(props.value ?? '');
  const { score, word, hint } = passwordStrength(value, username);
  return (
    <div>
      <PasswordField
        autoComplete="new-password"
        aria-describedby={value ? hintId : undefined}
        {...props}
      />
      {value && (
        <div id={hintId}>
          <Progress value={score} color={COLORS[word]} size="xs" mt={6} aria-hidden />
          <Text size="xs" mt={4}>{word}. {hint}</Text>
        </div>
      )}
    </div>
  );
}
