import { Stack, Text } from '@mantine/core';
import { Section } from '../../shared/Section';
import { useKnownPatterns, type SerialPattern } from '../../shared/serialPattern';
import { partRule, partWord } from './examine';
import classes from './serials.module.css';

function Pattern({ pattern, example, parts }: SerialPattern) {
  return (
    <Stack gap="xs">
      <ul className={classes.parts} aria-label={`Parts of ${pattern}`}>
        {parts.map((part) => (
          <li key={part.source} className={classes.part}>
            <Text size="xs">{partWord(part)}</Text>
            <Text ff="monospace" fw={600} className="wrapAnywhere">{part.source}</Text>
            <Text size="xs">{partRule(part)}</Text>
          </li>
        ))}
      </ul>
      <Text size="sm">For example <Text span ff="monospace">{example}</Text></Text>
    </Stack>
  );
}

/** What serial numbers look like here, part by part. */
export function PatternParts() {
  const patterns = useKnownPatterns();
  return (
    <Section title="What a serial number looks like">
      {patterns.map((pattern) => <Pattern key={pattern.pattern} {...pattern} />)}
    </Section>
  );
}
