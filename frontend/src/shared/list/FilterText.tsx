import { TextInput } from '@mantine/core';
import { useTypedText } from './useTypedText';

interface FilterTextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  inputMode?: 'numeric';
}

/** A text field of a FilterBar; the list is asked only when the typing pauses. */
export function FilterText({ label, value, onChange, inputMode }: FilterTextProps) {
  const [typed, type] = useTypedText(value, onChange);
  return (
    <TextInput label={label} value={typed} inputMode={inputMode} maxLength={128} onChange={(event) => type(event.currentTarget.value)} />
  );
}
