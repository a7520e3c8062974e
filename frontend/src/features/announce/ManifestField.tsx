import { Button, CloseButton, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { ScanField } from '../../shared/scan/ScanField';
import { MOST_SERIALS, serialsOf } from './entryRules';
import classes from './ManifestField.module.css';
import type { Wizard } from './useWizard';

interface Added {
  serials: string[];
  told: string;
  isBad: boolean;
}

/** What one scan, or a pasted list, adds; and the sentence about it. */
function added(serials: string[], lines: string[]): Added {
  const read = lines.map(serialsOf);
  const bad = read.flatMap((line) => line.problem ?? []);
  const given = [...new Set(read.flatMap((line) => line.serials))];
  const fresh = given.filter((serial) => !serials.includes(serial));
  const room = Math.max(0, MOST_SERIALS - serials.length);
  if (fresh.length > room) return { serials, told: `At most ${MOST_SERIALS.toLocaleString('en')} devices go with one entry.`, isBad: true };
  const next = [...serials, ...fresh];
  if (bad.length > 0) return { serials: next, told: bad.length === 1 ? bad[0]! : `${bad[0]} And ${bad.length - 1} more lines.`, isBad: true };
  if (fresh.length === 0) return { serials: next, told: given.length > 0 ? `${given[0]} is on the list already.` : '', isBad: false };
  return { serials: next, told: `${fresh.length === 1 ? `${fresh[0]} is` : `${fresh.length} devices are`} on the list.`, isBad: false };
}

function SerialList({ serials, onRemove }: { serials: string[]; onRemove: (serial: string) => void }) {
  return (
    // Reachable by keyboard, for it scrolls.
    <ul className={classes.serials} aria-label="Devices of this entry" tabIndex={0}>
      {serials.map((serial) => (
        <li key={serial}>
          <Text span ff="monospace" size="sm">{serial}</Text>
          <CloseButton size="md" aria-label={`Take ${serial} off the list`} onClick={() => onRemove(serial)} />
        </li>
      ))}
    </ul>
  );
}

/** The devices the vehicle brings, if any; the guard checks the boxes against them. */
export function ManifestField({ wizard: { entry: { serials }, problems, change } }: { wizard: Wizard }) {
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState({ text: '', isBad: false });
  const latest = useRef(serials);
  const set = (next: string[]) => {
    // A scanner may be faster than the page is drawn again.
    latest.current = next;
    change({ serials: next });
  };
  const add = (lines: string[]) => {
    const result = added(latest.current, lines);
    setTold({ text: result.told, isBad: result.isBad });
    set(result.serials);
  };
  return (
    <Fieldset legend="Devices on board, if any" data-field="manifest">
      <Stack gap="xs">
        <ScanField
          field={field} label="Serial number" description="Scan or type one, then Enter; or paste a list. The gate checks the boxes against it."
          placeholder="202505AMP123456B" onScan={(text) => add([text])} onList={add}
        />
        <Text size="sm" role="status" c={told.isBad ? 'var(--mantine-color-error)' : undefined}>{told.text}</Text>
        {problems.manifest && <Text size="sm" role="alert" c="var(--mantine-color-error)">{problems.manifest}</Text>}
        {serials.length > 0 && (
          <>
            <Group justify="space-between">
              <Text size="sm" fw={600}>{serials.length.toLocaleString('en')} {serials.length === 1 ? 'device' : 'devices'}</Text>
              <Button size="compact-sm" variant="subtle" color="red" onClick={() => set([])}>Take all off</Button>
            </Group>
            <SerialList serials={serials} onRemove={(gone) => set(serials.filter((serial) => serial !== gone))} />
          </>
        )}
      </Stack>
    </Fieldset>
  );
}
