import { Table } from '@mantine/core';
import type { Customer } from './api';
import classes from './Comparison.module.css';
import { CustomerName } from './CustomerName';
import { compared } from './mergePreview';

/** Two customers side by side; what they agree on is marked. */
export function Comparison({ one, other }: { one: Customer; other: Customer }) {
  return (
    <Table className={classes.compared} layout="fixed" verticalSpacing={4} withRowBorders={false} aria-label={`${one.full_name} and ${other.full_name} compared`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.label}>Name</Table.Th>
          <Table.Th><CustomerName customer={one} /></Table.Th>
          <Table.Th><CustomerName customer={other} /></Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {compared(one, other).map(({ label, one: left, other: right, isSame }) => (
          <Table.Tr key={label} className={isSame ? classes.same : undefined}>
            <Table.Th scope="row" fw={500}>{label}</Table.Th>
            <Table.Td dir="auto">{left || '–'}</Table.Td>
            <Table.Td dir="auto">{right || '–'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
