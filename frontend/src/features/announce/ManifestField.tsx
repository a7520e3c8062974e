import { Button, CloseButton, Fieldset, Group, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { ScanField } from '../../shared/scan/ScanField';
import { MOST_SERIALS, serialProblem } from './entryRules';
import classes from './ManifestField.module.css';
import type { Wizard } from './useWizard';

/** What one scan, or a pasted list, adds; and the sentence about it. */
function added(serials: string[], text: string): { serials: string[]; told: string; isBad: boolean } {
  const given = text.split(/[\s,;]+/).filter(Boolean);
  const bad = given.map(serialProblem).find((problem) => problem !== null);
  const fresh = [...new Set(given)].filter((serial) => !serials.includes(serial) && !serialProblem(serial));
  const room = Math.max(0, MOST_SERIALS - serials.length);
  if (fresh.length > room) return { serials, told: `At most ${MOST_SERIALS.toLocaleString('en')} devices go with one entry.`, isBad: true };
  const next = [...serials, ...fresh];
  if (bad) return { serials: next, told: bad, isBad: true };
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
  const latest = useRef(serials);
  const [told, setTold] = useState({ text: '', isBad: false });
  const set = (next: string[]) => {
    // A pasted list calls for each of its lines before the page is drawn again.
    latest.current = next;
    change({ serials: next });
  };
  const scan = (text: string) => {
    const result = added(latest.current, text);
    setTold({ text: result.told, isBad: result.isBad });
    set(result.serials);
  };
  return (
    <Fieldset legend="Devices on board, if any" data-field="manifest">
      <Stack gap="xs">
        <ScanField
          field={field} label="Serial number" description="Scan or type one, then Enter; or paste a list. The gate checks the boxes against it."
          placeholder="202505AMP123456B" onScan={scan}
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
