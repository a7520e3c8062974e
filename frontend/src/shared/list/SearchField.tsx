import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTypedText } from './useTypedText';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  ref?: Ref<HTMLInputElement>;
}

/** Search as you type; the list is asked only when the typing pauses. Escape empties it, then leaves it. */
export function SearchField({ label, value, onChange, placeholder, ref }: SearchFieldProps) {
  const [typed, type] = useTypedText(value, onChange);
  const clear = <CloseButton size="sm" aria-label="Clear search" onClick={() => type('')} />;
  return (
    <TextInput
      ref={ref}
      flex="1 1 14rem"
      type="text"
      role="searchbox"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={typed ? clear : <Kbd size="xs" aria-hidden>/</Kbd>}
      value={typed}
      maxLength={100}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (typed) type('');
        else event.currentTarget.blur();
      }}
    />
  );
}
