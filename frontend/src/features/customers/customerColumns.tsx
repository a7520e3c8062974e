import { Text } from '@mantine/core';
import { shownPhone } from '../../shared/customers/people';
import type { Column } from '../../shared/list/columns';
import { shownDay, shownTime } from '../../shared/list/days';
import type { Customer } from './api';
import { CustomerActions, type CustomerAction } from './CustomerActions';
import { CustomerSort } from './customerListState';
import { CustomerName } from './CustomerName';

interface ColumnsOptions {
  isNarrow: boolean;
  areDeleted: boolean;
  mayEdit: boolean;
  onAction: (action: CustomerAction, customer: Customer) => void;
}

const WIDTH = 130;

const nowrap = (text: string) => <Text span size="sm" style={{ whiteSpace: 'nowrap' }}>{text}</Text>;
/** Cut at its end, whichever side that is, with the whole text one hover away and on the customer's page. */
const cut = (text: string) => text && <Text span size="sm" display="block" maw={WIDTH} truncate="end" title={text} dir="auto" ta="left">{text}</Text>;
const wrapped = (text: string) => text && <Text span size="sm" className="wrapAnywhere"><bdi>{text}</bdi></Text>;

/** On a card the whole name is the title, and the last name only something to sort by. */
function nameColumns({ isNarrow }: ColumnsOptions): Column<Customer>[] {
  const title = (customer: Customer) => (customer.deleted_at ? wrapped(customer.full_name) : <CustomerName customer={customer} />);
  const first = (customer: Customer) =>
    (customer.deleted_at ? cut(customer.first_name) : <CustomerName customer={customer} part={customer.first_name} width={WIDTH} />);
  return [
    { key: 'first', header: 'First name', sortIndex: CustomerSort.FirstName, render: isNarrow ? title : first },
    { key: 'last', header: 'Last name', sortIndex: CustomerSort.LastName, render: ({ last_name }) => (isNarrow ? null : cut(last_name)) },
  ];
}

const DELETED: Column<Customer>[] = [
  { key: 'deleted', header: 'Deleted', render: ({ deleted_at }) => nowrap(shownTime(deleted_at)) },
  { key: 'by', header: 'By', render: ({ deleted_by }) => deleted_by },
];

function liveColumns(text: (text: string) => React.ReactNode): Column<Customer>[] {
  return [
    { key: 'age', header: 'Age', render: ({ age }) => age },
    { key: 'email', header: 'E-mail', render: ({ email }) => text(email) },
    { key: 'created', header: 'Added', sortIndex: CustomerSort.Created, render: ({ created_at }) => nowrap(shownDay(created_at)) },
  ];
}

export function customerColumns(options: ColumnsOptions): Column<Customer>[] {
  const { isNarrow, areDeleted, mayEdit, onAction } = options;
  const text = isNarrow ? wrapped : cut;
  const columns: Column<Customer>[] = [
    ...nameColumns(options),
    { key: 'company', header: 'Company', sortIndex: CustomerSort.Company, render: ({ company }) => text(company) },
    { key: 'phone', header: 'Phone', render: ({ phone_number }) => phone_number && nowrap(shownPhone(phone_number)) },
    { key: 'code', header: 'Code', sortIndex: CustomerSort.Code, render: ({ code }) => code },
    ...(areDeleted ? DELETED : liveColumns(text)),
  ];
  if (!mayEdit && !areDeleted) return columns;
  return [...columns, {
    key: 'actions', header: 'Actions', pinned: true,
    render: (customer) => <CustomerActions customer={customer} mayEdit={mayEdit} onAction={onAction} />,
  }];
}
