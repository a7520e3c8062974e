import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Ref } from 'react';
import { pressed, useLocalKeys, useSingleKeys, type Key } from '../keys/keys';
import { useTypedText } from './useTypedText';

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  ref?: Ref<HTMLInputElement>;
}

interface Field {
  typed: string;
  clear: () => void;
  leave: () => void;
}

const FIELD_KEYS: Key<Field>[] = [{ key: 'Escape', says: 'Empty it, then leave it', act: ({ typed, clear, leave }) => (typed ? clear() : leave()) }];

/** Search as you type; the list is asked only when the typing pauses. Escape empties it, then leaves it. */
export function SearchField({ label, value, onChange, placeholder, ref }: SearchFieldProps) {
  const [typed, type] = useTypedText(value, onChange);
  const clear = () => type('');
  const hasSingle = useSingleKeys();
  useLocalKeys('In the search field', FIELD_KEYS);
  return (
    <TextInput
      ref={ref}
      flex="1 1 14rem"
      type="text"
      role="searchbox"
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={typed ? <CloseButton size="sm" aria-label="Clear search" onClick={clear} /> : hasSingle && <Kbd size="xs" aria-hidden>/</Kbd>}
      value={typed}
      maxLength={100}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={({ nativeEvent, currentTarget }) => pressed(FIELD_KEYS, nativeEvent, { typed, clear, leave: () => currentTarget.blur() })}
    />
  );
}
