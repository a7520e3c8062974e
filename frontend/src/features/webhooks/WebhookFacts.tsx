import { Code, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import { shownTime } from '../../shared/list/days';
import { Chip } from '../../shared/status/Chip';
import type { Webhook } from './api';
import { EVERY, HEALTH_WORDS } from './webhookWords';

/** What is set and how it fares. */
export function WebhookFacts({ webhook }: { webhook: Webhook }) {
  const { address, topics, with_changes, health, secret_hint, old_secret_until, last_success_at, waiting, failed, created_by, created_at } = webhook;
  const facts: [string, ReactNode][] = [
    ['Health', <Chip key="health" {...HEALTH_WORDS[health]} />],
    ['Address', address],
    ['Told of', topics.includes(EVERY) ? 'All topics' : <Group key="topics" gap={4}>{topics.map((topic) => <Code key={topic}>{topic}</Code>)}</Group>],
    ['Contents', with_changes ? 'What, when, who, and what changed; never people’s data' : 'What happened, to what, and when'],
    ['Secret', <Text key="secret" span size="sm">ends in <Code>{secret_hint}</Code>{old_secret_until && new Date(old_secret_until) > new Date() && `; the old one is valid until ${shownTime(old_secret_until)}`}</Text>],
    ['Last success', shownTime(last_success_at) || 'Never'],
    ['Waiting', String(waiting)],
    ['Given up', String(failed)],
    ['Added', `${shownTime(created_at)} by ${created_by}`],
  ];
  return (
    <Table variant="vertical" layout="fixed" withRowBorders={false} verticalSpacing={4} aria-label="Facts">
      <Table.Tbody>
        {facts.map(([name, value]) => (
          <Table.Tr key={name}><Table.Th w={130} fw={500}>{name}</Table.Th><Table.Td className="wrapAnywhere">{value}</Table.Td></Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
