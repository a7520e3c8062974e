import { TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';

interface ScanFieldProps {
  field: RefObject<HTMLInputElement | null>;
  label: string;
  description?: ReactNode;
  placeholder?: string;
  /** Gets what was scanned or typed up to Enter, and each line of a pasted list. */
  onScan: (text: string) => void;
  /** Gets all lines of a pasted list instead, at once. */
  onList?: (lines: string[]) => void;
}

/** Takes what a scanner types: Enter hands the text on and empties the field at once. */
export function ScanField({ field, onScan, onList, ...shown }: ScanFieldProps) {
  // Not controlled: a scanner types faster than a page redraws.
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onScan(event.currentTarget.value);
    event.currentTarget.value = '';
  };
  const onPaste = (event: React.ClipboardEvent<HTMLInputElement>) => {
    const lines = event.clipboardData.getData('text').split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    if (onList) onList(lines);
    else lines.forEach(onScan);
  };
  return (
    <TextInput
      ref={field}
      {...shown}
      leftSection={<IconBarcode size={18} aria-hidden />}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
      maxLength={100}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    />
  );
}
