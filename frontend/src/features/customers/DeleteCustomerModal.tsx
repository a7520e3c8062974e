import { Skeleton, Text } from '@mantine/core';
import { ConfirmModal } from '../../shared/list/ConfirmModal';
import { useFocusReturn } from '../../shared/useFocusReturn';
import type { Customer } from './api';
import { counted, useMappingCount } from './counts';
import { useDeleteCustomer } from './useCustomerChanges';

interface DeleteCustomerModalProps {
  customer: Customer;
  onClose: () => void;
  onDeleted?: () => void;
}

function DeviceSentence({ customer }: { customer: Customer }) {
  const { data, isError } = useMappingCount(customer);
  if (isError) return <Text size="sm">How many devices are mapped to it could not be read. They stay mapped.</Text>;
  if (!data) return <Skeleton height={20} />;
  if (data.total === 0) return <Text size="sm">No device is mapped to it.</Text>;
  const isOne = data.total === 1;
  return (
    <Text size="sm">
      <b>{counted(data, 'device')}</b> {isOne ? 'is' : 'are'} mapped to it, and {isOne ? 'stays' : 'stay'} mapped under its code and name.
    </Text>
  );
}

/** Names the customer and what becomes of its devices, then deletes it. */
export function DeleteCustomerModal({ customer, onClose, onDeleted }: DeleteCustomerModalProps) {
  useFocusReturn();
  const remove = useDeleteCustomer(() => {
    onClose();
    onDeleted?.();
  });
  return (
    <ConfirmModal
      opened onClose={onClose} title="Delete customer?" danger confirmLabel="Delete customer" returnFocus={false}
      pending={remove.isPending} onConfirm={() => remove.mutate(customer)}
    >
      <Text size="sm" className="wrapAnywhere"><b><bdi>{customer.full_name}</bdi></b> (code {customer.code}) leaves the directory. It can be restored at any time.</Text>
      <DeviceSentence customer={customer} />
    </ConfirmModal>
  );
}
