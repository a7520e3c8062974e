import { useEffect, useEffectEvent } from 'react';
import type { Customer } from './api';
import { isUnchosen, pickedOf, type Picked } from './picked';

interface CustomerForm {
  values: { customer: Picked };
  setFieldValue: (field: 'customer', picked: Picked) => void;
}

/** Puts a customer who was looked up into the form, unless somebody was quicker to type or choose one. */
export function useStartingCustomer(form: CustomerForm, found: Customer | null | undefined) {
  const start = useEffectEvent((customer: Customer) => {
    const { customer: picked } = form.values;
    if (!picked.customer && !isUnchosen(picked)) form.setFieldValue('customer', pickedOf(customer));
  });
  useEffect(() => {
    if (found) start(found);
  }, [found]);
}
