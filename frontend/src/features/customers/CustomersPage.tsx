import { Button, Group, SegmentedControl, Stack, Title } from '@mantine/core';
import { IconArrowMerge, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSearchKey } from '../../shared/keys/useSearchKey';
import { ExportMenu } from '../../shared/list/ExportMenu';
import { useListState } from '../../shared/list/useListState';
import { useSession } from '../../shared/session/useSession';
import { useAsked } from '../../shared/useAsked';
import type { Customer } from './api';
import type { CustomerAction } from './CustomerActions';
import { CustomerFilters } from './CustomerFilters';
import { customerListSchema, customerParams } from './customerListState';
import { CustomersTable } from './CustomersTable';
import { useRestoreCustomer } from './useCustomerChanges';

// What opens over the list comes after it.
const CustomerModal = lazy(async () => ({ default: (await import('../../shared/customers/CustomerModal')).CustomerModal }));
const DeleteCustomerModal = lazy(async () => ({ default: (await import('./DeleteCustomerModal')).DeleteCustomerModal }));

type OpenDialog = { kind: 'add' } | { kind: 'change' | 'delete'; customer: Customer };

interface DialogsProps {
  dialog: OpenDialog | null;
  onClose: () => void;
  onDeleted: () => void;
}

function Dialogs({ dialog, onClose, onDeleted }: DialogsProps) {
  const navigate = useNavigate();
  return (
    <Suspense fallback={null}>
      {dialog?.kind === 'add' && <CustomerModal opened onClose={onClose} onSaved={({ id }) => void navigate(`/customers/${id}`)} />}
      {dialog?.kind === 'change' && <CustomerModal opened customer={dialog.customer} onClose={onClose} onSaved={() => undefined} />}
      {dialog?.kind === 'delete' && <DeleteCustomerModal customer={dialog.customer} onClose={onClose} onDeleted={onDeleted} />}
    </Suspense>
  );
}

/** The directory of customers: find, add, change and delete them, and bring deleted ones back. */
export function CustomersPage() {
  const { can } = useSession();
  const list = useListState(customerListSchema);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useSearchKey(searchField, dialog === null);

  // The row with the button that was used goes away: the keyboard goes on from the heading.
  const focusHeading = () => heading.current?.focus({ preventScroll: true });
  const { mutate: restore } = useRestoreCustomer(focusHeading);
  const onAction = useCallback((action: CustomerAction, customer: Customer) => {
    if (action === 'restore') restore(customer);
    else setDialog({ kind: action, customer });
  }, [restore]);

  const mayEdit = can('edit_customers');
  useAsked({ add: () => mayEdit && setDialog({ kind: 'add' }) });
  const { state, set } = list;
  const add = mayEdit && <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setDialog({ kind: 'add' })}>Add a customer</Button>;
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1} tabIndex={-1} ref={heading}>Customers</Title>
        <Group gap="xs"><ExportMenu list="customers" params={customerParams(state)} />{add}</Group>
      </Group>
      <CustomerFilters list={list} searchField={searchField} />
      <Group justify="space-between">
        <SegmentedControl
          aria-label="Which customers" value={state.deleted ?? ''} onChange={(value) => set({ deleted: value === '1' ? '1' : null })}
          data={[{ value: '', label: 'In the directory' }, { value: '1', label: 'Deleted' }]}
        />
        <Button component={Link} to="/customers/duplicates" variant="subtle" leftSection={<IconArrowMerge size={16} aria-hidden />}>Likely duplicates</Button>
      </Group>
      <CustomersTable list={list} mayEdit={mayEdit} isHeld={dialog !== null} add={add} onAction={onAction} />
      <Dialogs dialog={dialog} onClose={() => setDialog(null)} onDeleted={focusHeading} />
    </Stack>
  );
}
