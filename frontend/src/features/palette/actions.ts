import type { Action } from '../../shared/session/session';
import type { Entry } from './entries';

type ActionEntry = Omit<Entry, 'id' | 'to'> & { to: string; action: Action };

/** What can be begun from anywhere: each leads where it is done, `?do=` opens the form or goes to the field there. */
const ACTIONS: ActionEntry[] = [
  { label: 'Register a device', words: 'add new serial', to: '/devices?do=add', action: 'register_device' },
  { label: 'Start the scan station', words: 'trolley approve many', to: '/devices/station', action: 'register_device' },
  { label: 'Fetch a device', words: 'take next free lease', to: '/devices?do=fetch', action: 'fetch_device' },
  { label: 'Map a device to a customer', words: 'new mapping allocate', to: '/mappings?do=add', action: 'edit_mappings' },
  { label: 'Order a product', words: 'new place buy', to: '/products', action: 'place_order' },
  { label: 'Add a customer', words: 'new', to: '/customers?do=add', action: 'edit_customers' },
  { label: 'Add a product', words: 'new', to: '/products?do=add', action: 'add_product' },
  { label: 'Announce a vehicle', words: 'new gate entry pass', to: '/gate/new', action: 'use_gate' },
  { label: 'Add a document', words: 'upload paper new', to: '/gate/documents?do=add', action: 'use_gate' },
  { label: 'Check a pass', words: 'scan gate let in station', to: '/gate/station', action: 'decide_gate' },
  { label: 'Import a file', words: 'upload csv xlsx excel', to: '/imports', action: 'change_changeset' },
  { label: 'Reserve serial numbers', words: 'block batch', to: '/serials?do=reserve', action: 'reserve_serials' },
  { label: 'Print labels', words: 'pdf zpl', to: '/labels', action: 'print_labels' },
  { label: 'Make a label template', words: 'new', to: '/labels/templates/new', action: 'edit_label_templates' },
  { label: 'Print command codes', words: 'scan station sheet', to: '/devices/station/codes', action: 'register_device' },
  { label: 'Find gaps and look-alikes', words: 'serials report missing', to: '/serials/report', action: 'view_devices' },
  { label: 'Find likely duplicates', words: 'customers merge', to: '/customers/duplicates', action: 'view_customers' },
  { label: 'Add a user', words: 'new account', to: '/users?do=add', action: 'manage_users' },
  { label: 'Add a webhook', words: 'new', to: '/webhooks?do=add', action: 'manage_webhooks' },
  { label: 'Change my password', words: 'account', to: '/account', action: 'own_account' },
];

export function actionsFor(can: (action: Action) => boolean): Entry[] {
  return ACTIONS.filter(({ action }) => can(action)).map(({ label, words, to }) => ({ id: `action:${label}`, label, words, to }));
}
