import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import type { Customer } from './api';

interface CustomerNameProps {
  customer: Customer;
  part?: string;
  /** Cut after this many pixels; without it as many lines as it takes. */
  width?: number;
}

/** A name that leads to its customer; its direction is that of its own script. */
export function CustomerName({ customer, part = customer.full_name, width }: CustomerNameProps) {
  const look = width ? { display: 'block', maw: width, truncate: 'end' as const, title: part, dir: 'auto', ta: 'left' as const } : { className: 'wrapAnywhere' };
  return <Anchor component={Link} to={`/customers/${customer.id}`} size="sm" fw={500} {...look}><bdi>{part}</bdi></Anchor>;
}
