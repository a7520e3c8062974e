import { Anchor, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { shownPhone } from '../../shared/customers/people';
import { shownDay, shownTime } from '../../shared/list/days';
import type { Customer } from './api';

/** What is known of a customer; what is not is left out. */
export function CustomerFacts({ customer }: { customer: Customer }) {
  const { phone_number, date_of_birth, email } = customer;
  const facts: [string, ReactNode][] = [
    ['Code', customer.code],
    ['Phone', phone_number && <Anchor href={`tel:${phone_number}`} size="sm">{shownPhone(phone_number)}</Anchor>],
    ['Date of birth', date_of_birth && `${shownDay(date_of_birth)} (${customer.age} years old)`],
    ['Company', customer.company && <bdi>{customer.company}</bdi>],
    ['E-mail', email && <Anchor href={`mailto:${email}`} size="sm">{email}</Anchor>],
    ['Added', shownTime(customer.created_at)],
    ['Last change', shownTime(customer.updated_at)],
  ];
  return (
    <Table variant="vertical" layout="fixed" withRowBorders={false} verticalSpacing={4} aria-label="Facts">
      <Table.Tbody>
        {facts.filter(([, value]) => value).map(([name, value]) => (
          <Table.Tr key={name}><Table.Th w={130} fw={500}>{name}</Table.Th><Table.Td className="wrapAnywhere">{value}</Table.Td></Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
