import { Modal } from '@mantine/core';
import { useFocusReturn } from '../useFocusReturn';
import type { Customer, CustomerFields } from './api';
import { CustomerForm } from './CustomerForm';

interface CustomerModalProps {
  opened: boolean;
  onClose: () => void;
  /** The customer to change; without one a new customer is added. */
  customer?: Customer;
  /** What a new customer is known to be called already. */
  initial?: Partial<CustomerFields>;
  onSaved: (customer: Customer) => void;
  /** Where a customer is being chosen: takes one that was there already instead of adding. */
  onPick?: (customer: Customer) => void;
}

function OpenModal({ onClose, customer, ...form }: Omit<CustomerModalProps, 'opened'>) {
  useFocusReturn();
  return (
    <Modal
      opened onClose={onClose} size="lg" centered closeOnClickOutside={false} returnFocus={false}
      title={customer ? 'Change customer' : 'Add a customer'}
    >
      <CustomerForm customer={customer} onClose={onClose} {...form} />
    </Modal>
  );
}

/** Adds a customer, or changes one, over whatever page needs it. It closes itself once the customer is saved. */
export function CustomerModal({ opened, ...props }: CustomerModalProps) {
  return opened ? <OpenModal {...props} /> : null;
}
