import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconQuestionMark } from '@tabler/icons-react';
import { useState } from 'react';
import type { Entry, Manifest, ManifestBox } from '../../shared/gate/api';
import { Chip } from '../../shared/status/Chip';
import { Section } from '../../shared/Section';
import classes from './submissions.module.css';

/** More are shown when asked for: a manifest may hold two thousand. */
const SHOWN_BOXES = 60;

type Look = 'foreign' | 'missing' | 'expected' | 'match';

const CHIPS = {
  match: <Chip tone="good" icon={IconCircleCheck} label="Match" />,
  expected: <Chip tone="neutral" icon={IconCircleDashed} label="Not scanned" />,
  missing: <Chip tone="waiting" icon={IconQuestionMark} label="Missing" />,
  foreign: <Chip tone="bad" icon={IconCircleX} label="Not on the list" />,
};

/** What has to be looked at comes first. */
const ORDER: Look[] = ['foreign', 'missing', 'expected', 'match'];

function lookOf({ is_expected: isExpected, scanned_at: scannedAt }: ManifestBox, isOver: boolean): Look {
  if (!isExpected) return 'foreign';
  if (scannedAt) return 'match';
  return isOver ? 'missing' : 'expected';
}

function told({ expected, matched, foreign }: Manifest): string {
  const others = foreign.length > 0 ? `, ${foreign.length} not on the list` : '';
  return `${matched} of ${expected} expected ${expected === 1 ? 'device' : 'devices'} scanned${others}.`;
}

/** The devices that come with the vehicle, and what the guard has found of them. */
export function EntryManifest({ manifest, entry }: { manifest: Manifest; entry: Pick<Entry, 'status' | 'completion_reason'> }) {
  const [showsAll, setShowsAll] = useState(false);
  const isOver = entry.status === 'completed';
  const boxes = manifest.boxes.map((box) => ({ ...box, look: lookOf(box, isOver) })).sort((a, b) => ORDER.indexOf(a.look) - ORDER.indexOf(b.look));
  const shown = showsAll ? boxes : boxes.slice(0, SHOWN_BOXES);
  return (
    <Section title="Devices on board">
      <Stack gap="xs">
        <Text size="sm">{told(manifest)}</Text>
        {entry.completion_reason && <Text size="sm" className="wrapAnywhere">Let in although the devices did not fit: “{entry.completion_reason}”</Text>}
        {(manifest.unknown ?? []).length > 0 && <Text size="sm">Not in our register: {manifest.unknown?.join(', ')}</Text>}
        <ul className={classes.boxes} aria-label="Devices on board">
          {shown.map(({ serial_number: serial, look }) => (
            <li key={serial} className={classes.box}><Text span ff="monospace" size="sm">{serial}</Text>{CHIPS[look]}</li>
          ))}
        </ul>
        {shown.length < boxes.length && (
          <Group><Button size="compact-sm" variant="default" onClick={() => setShowsAll(true)}>Show all {boxes.length.toLocaleString('en')}</Button></Group>
        )}
      </Stack>
    </Section>
  );
}
