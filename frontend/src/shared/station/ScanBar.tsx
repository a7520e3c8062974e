import { Button, TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useState, type FormEvent, type RefObject } from 'react';
import classes from './Station.module.css';

interface ScanBarProps {
  field: RefObject<HTMLInputElement | null>;
  label: string;
  button: string;
  onScan: (text: string) => void;
}

/** Where a hand scanner types, and a person when a code cannot be read. */
export function ScanBar({ field, label, button, onScan }: ScanBarProps) {
  // Scanned text needs no keyboard on the screen; it comes for whoever touches the field.
  const [isTouched, setIsTouched] = useState(false);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('code') ?? '');
    // Not controlled: a scanner types faster than a page redraws.
    event.currentTarget.reset();
    onScan(text);
  };
  return (
    <form className={classes.scanBar} onSubmit={onSubmit} aria-label="Hand scanner">
      <TextInput
        ref={field}
        name="code"
        label={label}
        className={classes.scanField}
        classNames={{ input: classes.big }}
        leftSection={<IconBarcode size={24} aria-hidden />}
        inputMode={isTouched ? 'text' : 'none'}
        onPointerDown={() => setIsTouched(true)}
        onBlur={() => setIsTouched(false)}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={400}
      />
      <Button type="submit" variant="default" className={classes.big}>{button}</Button>
    </form>
  );
}
