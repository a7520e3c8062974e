import { Text } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { sentence } from '../http';
import { useSession } from '../session/useSession';
import { Typeahead, type Choice, type TypeaheadProps } from '../typeahead/Typeahead';
import type { FoundChoices } from '../typeahead/useChoices';
import type { Customer, CustomerFields } from './api';
import { useCustomerChoices } from './choices';
import classes from './CustomerPicker.module.css';
import { shownPhone } from './people';
import { pickedOf, startOf, type Picked } from './picked';

const CustomerModal = lazy(async () => ({ default: (await import('./CustomerModal')).CustomerModal }));

const ADD = 'add';
const HINT = 'Name, company, code, phone or e-mail';

export interface CustomerPickerProps extends Omit<TypeaheadProps, 'value' | 'onChange' | 'onPick' | 'groups' | 'note'> {
  value: Picked;
  onChange: (picked: Picked) => void;
  /** Tells when a new customer's form covers the page: a dialog below it must not close by Escape meanwhile. */
  onAdding?: (isAdding: boolean) => void;
}

const factsOf = ({ company, code, phone_number }: Customer) =>
  [company, `Code ${code}`, shownPhone(phone_number)].filter(Boolean).join(' · ');

function ShownCustomer({ customer }: { customer: Customer }) {
  return (
    <>
      <Text size="sm" fw={600} truncate="end" dir="auto" ta="start" title={customer.full_name}>{customer.full_name}</Text>
      <Text size="xs" className={classes.facts} truncate="end" title={factsOf(customer)}>{factsOf(customer)}</Text>
    </>
  );
}

function noteOf({ error, isPaused, isPending, isStale, found }: FoundChoices<Customer>, isEmpty: boolean): string | undefined {
  if (error) return sentence(error);
  if (isPaused) return 'You are offline. Customers are searched for when the connection is back.';
  if (isPending || (isStale && found.length === 0)) return 'Searching…';
  if (found.length > 0) return undefined;
  return isEmpty ? 'There is no customer yet.' : 'No customer matches.';
}

/** The field of the same form that comes after this one. */
function focusNext(field: HTMLInputElement | null) {
  const fields = [...(field?.form?.elements ?? [])];
  const next = fields.slice(fields.indexOf(field!) + 1).find((one) => one.matches('input, textarea, select, button') && !one.matches(':disabled'));
  if (next instanceof HTMLElement) next.focus();
}

/** Moves on once the customer who was added on the way is shown, so that fields which depend on it are there. */
function useMovingOn(field: React.RefObject<HTMLInputElement | null>) {
  const [added, setAdded] = useState<Customer | null>(null);
  useEffect(() => {
    if (!added) return;
    const timer = setTimeout(() => focusNext(field.current));
    return () => clearTimeout(timer);
  }, [added, field]);
  return setAdded;
}

interface NewCustomerProps {
  start: Partial<CustomerFields>;
  onClose: () => void;
  onTaken: (customer: Customer) => void;
}

/** Outside of the form around the field: a form holds no other, and React carries the sending of the inner one up to it. */
function NewCustomer({ start, onClose, onTaken }: NewCustomerProps) {
  return createPortal(
    <div onSubmit={(event) => event.stopPropagation()}>
      <Suspense fallback={null}>
        <CustomerModal opened initial={start} onClose={onClose} onSaved={onTaken} onPick={onTaken} />
      </Suspense>
    </div>,
    document.body,
  );
}

/** Finds a customer by anything known about it, or adds one without leaving the form. */
export function CustomerPicker({ value, onChange, onAdding, onFocus, ...field }: CustomerPickerProps) {
  const { description = HINT, placeholder = 'Find a customer', opensOnFocus = true } = field;
  const { can } = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [wasEntered, setWasEntered] = useState(false);
  const [start, setStart] = useState<Partial<CustomerFields> | null>(null);
  const moveOn = useMovingOn(input);
  const choices = useCustomerChoices(value.text, wasEntered);
  const typed = value.text.trim();
  const found: Choice[] = choices.found.map((customer) => ({
    value: String(customer.id), shown: <ShownCustomer customer={customer} />, disabled: choices.isStale,
  }));
  const add: Choice = { value: ADD, isPinned: true, shown: typed && !value.customer ? <>Add customer “<bdi>{typed}</bdi>” …</> : 'Add customer …' };
  const openForm = (fields: Partial<CustomerFields> | null) => {
    setStart(fields);
    onAdding?.(fields !== null);
  };
  const pick = (picked: string) => {
    if (picked === ADD) return openForm(value.customer ? {} : startOf(typed));
    const customer = choices.found.find(({ id }) => String(id) === picked);
    if (customer) onChange(pickedOf(customer));
  };
  const take = (customer: Customer) => {
    openForm(null);
    onChange(pickedOf(customer));
    moveOn(customer);
  };
  return (
    <>
      <Typeahead
        label="Customer" maxLength={128} {...field} ref={input} placeholder={placeholder}
        description={value.customer ? factsOf(value.customer) : description}
        value={value.text} onChange={(text) => onChange({ text, customer: null })} onPick={pick}
        groups={[{ choices: can('edit_customers') ? [...found, add] : found }]} note={noteOf(choices, typed === '')}
        opensOnFocus={opensOnFocus && value.customer === null}
        onFocus={(event) => { setWasEntered(true); onFocus?.(event); }}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {start && <NewCustomer start={start} onClose={() => openForm(null)} onTaken={take} />}
    </>
  );
}
