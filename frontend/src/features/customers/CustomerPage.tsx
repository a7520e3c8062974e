import { Alert, Anchor, Button, Group, SimpleGrid, Skeleton, Stack, Title } from '@mantine/core';
import { IconArrowLeft, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { Link, Navigate, useLocation, useParams } from 'react-router';
import { ApiError } from '../../shared/http';
import { ErrorState } from '../../shared/list/ErrorState';
import { useSession } from '../../shared/session/useSession';
import type { Customer } from './api';
import { CustomerDevices } from './CustomerDevices';
import { CustomerEntries } from './CustomerEntries';
import { CustomerFacts } from './CustomerFacts';
import { CustomerHistory } from './CustomerHistory';
import { CustomerMerges } from './CustomerMerges';
import { CustomerOrders } from './CustomerOrders';
import { factsQuery, useIsWhole } from './customerQueries';
import { GoneCustomer } from './GoneCustomer';
import { LikelySame } from './LikelySame';

const CustomerModal = lazy(async () => ({ default: (await import('../../shared/customers/CustomerModal')).CustomerModal }));
const DeleteCustomerModal = lazy(async () => ({ default: (await import('./DeleteCustomerModal')).DeleteCustomerModal }));

/** Where a merged customer lives on, told beside its 404. */
function mergedInto(error: Error | null): number | null {
  const data = error instanceof ApiError && error.status === 404 ? error.data : null;
  const id = typeof data === 'object' && data !== null && 'merged_into' in data ? data.merged_into : null;
  return typeof id === 'number' ? id : null;
}

function Actions({ customer, onDeleted }: { customer: Customer; onDeleted: () => void }) {
  const [dialog, setDialog] = useState<'change' | 'delete' | null>(null);
  const close = () => setDialog(null);
  return (
    <Group gap="xs">
      <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setDialog('change')}>Change</Button>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setDialog('delete')}>Delete</Button>
      <Suspense fallback={null}>
        {dialog === 'change' && <CustomerModal opened customer={customer} onClose={close} onSaved={() => undefined} />}
        {dialog === 'delete' && <DeleteCustomerModal customer={customer} onClose={close} onDeleted={onDeleted} />}
      </Suspense>
    </Group>
  );
}

const Loading = () => <Stack gap="sm" role="status" aria-label="Loading"><Skeleton height={180} /><Skeleton height={120} /></Stack>;

function Loaded({ customer, mayEdit }: { customer: Customer; mayEdit: boolean }) {
  const isWhole = useIsWhole(customer);
  if (!isWhole) return <Loading />;
  return (
    <Stack gap="xl">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <CustomerFacts customer={customer} />
        <Stack><LikelySame customer={customer} mayEdit={mayEdit} /><CustomerMerges customer={customer} mayEdit={mayEdit} /></Stack>
      </SimpleGrid>
      <CustomerDevices customer={customer} />
      <CustomerOrders customer={customer} />
      <CustomerEntries customer={customer} />
      <CustomerHistory id={String(customer.id)} />
    </Stack>
  );
}

function MergedNote() {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('wasMerged' in state)) return null;
  return <Alert color="blue" variant="outline" role="status">The customer you asked for was merged into this one.</Alert>;
}

/** One customer: who it is, its devices, orders, gate entries, merges and history. A merged one's address leads to the one that stayed. */
export function CustomerPage() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, isPending, refetch } = useQuery(factsQuery(id));
  const keptId = mergedInto(error);
  if (keptId !== null) return <Navigate to={`/customers/${keptId}`} replace state={{ wasMerged: true }} />;

  const isGone = error instanceof ApiError && error.status === 404;
  const customer = isGone ? undefined : data;
  const mayEdit = can('edit_customers');
  return (
    <Stack>
      <Anchor component={Link} to="/customers" size="sm"><Group gap={4} component="span"><IconArrowLeft size={14} aria-hidden />All customers</Group></Anchor>
      <Group justify="space-between" align="start">
        {/* There from the beginning: it takes the focus when the page is entered and keeps it when the name comes. */}
        <Title order={1} tabIndex={-1} ref={heading} className="wrapAnywhere"><bdi>{data?.full_name ?? 'Customer'}</bdi></Title>
        {customer && mayEdit && <Actions key={customer.id} customer={customer} onDeleted={() => heading.current?.focus()} />}
      </Group>
      <MergedNote />
      {isPending && <Loading />}
      {isGone && <GoneCustomer id={id} />}
      {error && !isGone && !data && <ErrorState title="The customer could not be loaded" error={error} onRetry={() => void refetch()} />}
      {customer && <Loaded key={customer.id} customer={customer} mayEdit={mayEdit} />}
    </Stack>
  );
}
