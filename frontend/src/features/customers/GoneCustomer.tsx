import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../../shared/http';
import { shownTime } from '../../shared/list/days';
import { EmptyState } from '../../shared/list/EmptyState';
import { ErrorState } from '../../shared/list/ErrorState';
import { useSession } from '../../shared/session/useSession';
import { getHistory, type CustomerEvent } from './api';
import { CustomerHistory } from './CustomerHistory';
import { useRestoreCustomer } from './useCustomerChanges';

const LAST = { offset: 0, pageSize: 1 };

function Deleted({ id, last }: { id: string; last: CustomerEvent }) {
  const { can } = useSession();
  const restore = useRestoreCustomer();
  return (
    <Stack>
      <Alert color="gray" variant="outline" icon={<IconTrash aria-hidden />} title="This customer is deleted">
        <Stack gap="xs" align="start">
          <Text size="sm">{shownTime(last.at)} by {last.actor || 'the system'}. Devices that were mapped to it stay mapped.</Text>
          {can('edit_customers') && (
            <Button
              size="xs" variant="default" leftSection={<IconArrowBackUp size={14} aria-hidden />} loading={restore.isPending}
              onClick={() => restore.mutate({ id: Number(id) })}
            >
              Restore
            </Button>
          )}
        </Stack>
      </Alert>
      <CustomerHistory id={id} />
    </Stack>
  );
}

const NUMBER = /^\d+$/;

/** Instead of a customer that is not in the directory: deleted, with the way back, or never there. */
export function GoneCustomer({ id }: { id: string }) {
  // Only the history knows those that are deleted.
  const { data, error, isLoading, refetch } = useQuery({
    queryKey: ['customer', id, 'last event'],
    queryFn: ({ signal }) => getHistory(id, LAST, signal),
    enabled: NUMBER.test(id),
    retry: false,
  });
  const last = data?.results[0];
  if (last) return <Deleted id={id} last={last} />;
  if (isLoading) return <Skeleton height={80} role="status" aria-label="Loading" />;
  if (error && !(error instanceof ApiError && error.status === 404)) {
    return <ErrorState title="The customer could not be loaded" error={error} onRetry={() => void refetch()} />;
  }
  return <EmptyState title="There is no such customer" hint="The address has a typing mistake, or belongs to another directory." />;
}
