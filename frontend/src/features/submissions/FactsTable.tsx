import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** Names and values; what is empty is left out. */
export function FactsTable({ label, facts }: { label: string; facts: [string, ReactNode][] }) {
  return (
    <Table variant="vertical" layout="fixed" withRowBorders={false} verticalSpacing={4} aria-label={label}>
      <Table.Tbody>
        {facts.filter(([, value]) => value).map(([name, value]) => (
          <Table.Tr key={name}><Table.Th w={120} fw={500}>{name}</Table.Th><Table.Td className="wrapAnywhere">{value}</Table.Td></Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
