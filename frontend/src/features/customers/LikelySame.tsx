import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { knownOf } from '../../shared/customers/people';
import { ErrorState } from '../../shared/list/ErrorState';
import { Section } from '../../shared/Section';
import type { Customer, Similar } from './api';
import { CustomerName } from './CustomerName';
import { similarQuery } from './customerQueries';
import { DismissalToasts, holdDismissal, useDismissals } from './dismissals';

const MergeModal = lazy(async () => ({ default: (await import('./MergeModal')).MergeModal }));

interface LikelyLineProps {
  of: Customer;
  similar: Similar;
  mayEdit: boolean;
  onMerge: (other: Customer) => void;
}

function LikelyLine({ of, similar: { customer, reasons, duplicate }, mayEdit, onMerge }: LikelyLineProps) {
  return (
    <Paper component="li" withBorder p="sm">
      <Stack gap={4}>
        <CustomerName customer={customer} />
        <Text size="sm" className="wrapAnywhere"><bdi>{knownOf(customer)}</bdi></Text>
        <Text size="xs">{reasons.join(' ')}</Text>
        {mayEdit && (
          <Group gap="xs" mt={4}>
            <Button size="compact-sm" variant="default" aria-label={`Merge with ${customer.full_name}`} onClick={() => onMerge(customer)}>Merge…</Button>
            {duplicate && (
              <Button
                size="compact-sm" variant="subtle" aria-label={`${customer.full_name} is not the same`}
                onClick={() => holdDismissal(String(duplicate), of, customer)}
              >
                Not the same
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

/** Who may be the same person; nothing where nobody is like this one. */
export function LikelySame({ customer, mayEdit }: { customer: Customer; mayEdit: boolean }) {
  const [other, setOther] = useState<Customer | null>(null);
  const dismissals = useDismissals();
  const { data, error, refetch } = useQuery(similarQuery(customer));
  const likely = data?.filter(({ duplicate }) => !dismissals.some(({ key }) => key === String(duplicate))) ?? [];
  const isFailed = error !== null && !data;
  return (
    <>
      {(isFailed || likely.length > 0) && (
        <Section title="Likely the same">
          {isFailed && <ErrorState title="Similar customers could not be loaded" error={error} onRetry={() => void refetch()} />}
          <Stack component="ul" gap="xs" m={0} p={0} className="plainList">
            {likely.map((similar) => <LikelyLine key={similar.customer.id} of={customer} similar={similar} mayEdit={mayEdit} onMerge={setOther} />)}
          </Stack>
        </Section>
      )}
      <Suspense fallback={null}>{other && <MergeModal one={customer} other={other} onClose={() => setOther(null)} />}</Suspense>
      <DismissalToasts dismissals={dismissals} />
    </>
  );
}
