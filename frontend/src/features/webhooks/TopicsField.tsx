import { Checkbox, Radio, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { EVERY, topicsByEntity } from './webhookWords';

interface TopicsFieldProps {
  /** All there are. */
  topics: string[];
  value?: string[];
  onChange: (topics: string[]) => void;
  error?: ReactNode;
}

/** All topics, also those to come, or the ones that are ticked. */
export function TopicsField({ topics, value = [], onChange, error }: TopicsFieldProps) {
  const isEvery = value.includes(EVERY);
  return (
    <Stack gap="xs">
      <Radio.Group label="Told of" value={isEvery ? 'all' : 'some'} onChange={(choice) => onChange(choice === 'all' ? [EVERY] : [])} error={error}>
        <Stack gap={6} mt={4} mb={error ? 4 : 0}>
          <Radio value="all" label="Everything that happens" />
          <Radio value="some" label="Only what is chosen" />
        </Stack>
      </Radio.Group>
      {!isEvery && topicsByEntity(topics).map(([entity, ofEntity]) => (
        <Checkbox.Group key={entity} label={entity} value={value} onChange={onChange}>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing={4} mt={4}>
            {ofEntity.map((topic) => (
              <Checkbox key={topic} size="xs" value={topic} label={<Text span size="sm">{topic.slice(entity.length + 1)}</Text>} aria-label={topic} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      ))}
    </Stack>
  );
}
