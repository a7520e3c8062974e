import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { MODE_FACTS } from './modes';
import type { Scan } from './scan';

interface CorrectModalProps {
  scan: Scan;
  /** Returns why it cannot be sent, null when it is kept. */
  onSend: (serial: string) => Promise<string | null>;
  onClose: () => void;
}

/** What was misread is typed anew; it takes the place of the scan. */
export function CorrectModal({ scan, onSend, onClose }: CorrectModalProps) {
  const [serial, setSerial] = useState(scan.serial.toUpperCase());
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const told = await onSend(serial.trim());
    if (told === null) onClose();
    else setProblem(told);
  };
  return (
    <Modal opened onClose={onClose} title="Correct the serial number" centered returnFocus={false}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text size="sm">It was read as <Text span ff="monospace" fw={600}>{scan.serial}</Text>.</Text>
          <TextInput
            label="Serial number" data-autofocus value={serial} error={problem} autoComplete="off" spellCheck={false} maxLength={100}
            onChange={(event) => setSerial(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>Cancel</Button>
            <Button type="submit">{MODE_FACTS[scan.mode].word}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
