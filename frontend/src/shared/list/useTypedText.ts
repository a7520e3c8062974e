import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

const PAUSE_MS = 250;

/** Text of a filter: shown letter by letter, told when the typing pauses, replaced when the list's state changes from outside. */
export function useTypedText(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  const tell = useDebouncedCallback((text: string) => {
    setTold(text);
    onChange(text);
  }, PAUSE_MS);
  const type = (text: string) => {
    setTyped(text);
    tell(text.trim());
  };
  return [typed, type] as const;
}
