import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A password that can be shown, by keyboard too. */
export function PasswordField({ label, ...props }: PasswordInputProps & { label: string }) {
  return (
    <PasswordInput label={label} visibilityToggleButtonProps={{ 'aria-label': `Show or hide: ${label}`, tabIndex: 0 }} {...props} />
  );
}
