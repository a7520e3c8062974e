import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconExternalLink } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getSimilarTo, type Customer, type CustomerFields, type Similar } from './api';
import { describedBy } from './customerRules';
import { knownOf } from './people';

const PAUSE_MS = 400;

interface SimilarCustomersProps {
  /** What is typed so far. */
  fields: CustomerFields;
  /** Takes one of them instead of adding somebody; without it each can be opened beside the form. */
  onPick?: (customer: Customer) => void;
}

function SimilarLine({ similar: { customer, reasons }, onPick }: { similar: Similar; onPick?: SimilarCustomersProps['onPick'] }) {
  return (
    <Group component="li" gap="xs" wrap="nowrap" justify="space-between" align="start">
      <div style={{ minWidth: 0 }}>
        <Text size="sm" fw={500} className="wrapAnywhere"><bdi>{customer.full_name}</bdi></Text>
        <Text size="xs" className="wrapAnywhere"><bdi>{knownOf(customer)}</bdi></Text>
        <Text size="xs" c="dimmed">{reasons.join(' ')}</Text>
      </div>
      {onPick ? (
        <Button size="compact-sm" variant="default" flex="none" aria-label={`Use ${customer.full_name}`} onClick={() => onPick(customer)}>
          Use this one
        </Button>
      ) : (
        <Anchor href={`/customers/${customer.id}`} target="_blank" rel="noopener" size="sm" style={{ flex: 'none' }} aria-label={`Open ${customer.full_name} in a new tab`}>
          Open <IconExternalLink size={12} aria-hidden />
        </Anchor>
      )}
    </Group>
  );
}

/** While a customer is being described: who may be the same, so that nobody is added twice. */
export function SimilarCustomers({ fields, onPick }: SimilarCustomersProps) {
  const [typed] = useDebouncedValue(fields, PAUSE_MS);
  const described = describedBy(typed);
  // Only a hint: while it cannot be read the form works without it.
  const { data } = useQuery({
    queryKey: ['customers', 'similar', described],
    queryFn: ({ signal }) => getSimilarTo(described!, signal),
    enabled: described !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const similar = described ? (data ?? []) : [];
  return (
    <div role="status" aria-label="Customers who may be the same">
      {similar.length > 0 && (
        <Paper withBorder p="sm">
          <Stack gap="xs">
            <Text size="sm" fw={600}>{similar.length === 1 ? 'This customer may be the same' : 'These customers may be the same'}</Text>
            <Stack component="ul" gap="xs" m={0} p={0} className="plainList">
              {similar.map((one) => <SimilarLine key={one.customer.id} similar={one} onPick={onPick} />)}
            </Stack>
          </Stack>
        </Paper>
      )}
    </div>
  );
}
