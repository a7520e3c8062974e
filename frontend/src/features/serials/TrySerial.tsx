import { Anchor, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Section } from '../../shared/Section';
import { useKnownPatterns } from '../../shared/serialPattern';
import { examine, partWord, type Piece } from './examine';
import classes from './serials.module.css';

function Verdict({ serial, pieces }: { serial: string; pieces: Piece[] }) {
  const wrong = pieces.filter(({ problem }) => problem !== null);
  if (wrong.length > 0) {
    const told = wrong.map(({ part, problem }) => `${partWord(part)}: ${problem}`).join(' ');
    return <Text size="sm">{told}</Text>;
  }
  return (
    <Text size="sm">
      This is a serial number. <Anchor component={Link} to={`/devices?search=${encodeURIComponent(serial)}`} size="sm" underline="always">Look for its device</Anchor>
    </Text>
  );
}

/** Reads what somebody types or scans against the patterns, and shows what is wrong where. */
export function TrySerial() {
  const [text, setText] = useState('');
  const patterns = useKnownPatterns();
  const serial = text.trim();
  const pieces = serial ? examine(serial, patterns) : [];
  return (
    <Section title="Try a serial number">
      <TextInput
        label="Serial number" description="Type or scan one: nothing is registered here." value={text} maxLength={100} maw={420}
        autoComplete="off" autoCapitalize="characters" spellCheck={false} placeholder={patterns[0]?.example}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }} onChange={(event) => setText(event.currentTarget.value)}
      />
      <Stack gap="xs" role="status">
        {pieces.length > 0 && (
          <>
            <ul className={classes.parts} aria-label="Read as">
              {pieces.map((piece, index) => (
                <li key={index} className={piece.problem ? `${classes.part} ${classes.wrong}` : classes.part}>
                  <Text size="xs">{partWord(piece.part)}</Text>
                  <Text ff="monospace" fw={600} className="wrapAnywhere">{piece.text || '–'}</Text>
                  <Text size="xs">{piece.problem ? 'Wrong' : 'Right'}</Text>
                </li>
              ))}
            </ul>
            <Verdict serial={serial} pieces={pieces} />
          </>
        )}
      </Stack>
    </Section>
  );
}
