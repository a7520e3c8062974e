import { IconAddressBook, IconBarcode, IconCar, IconDatabaseCog, IconDevices, IconFileCertificate, IconFileUpload, IconHistory, IconHome, IconLink, IconNumber123, IconPackage, IconQrcode, IconShoppingCart, IconStack2, IconSteeringWheel, IconTags, IconTruck, IconUserCircle, IconUsers, IconWebhook, type TablerIcon } from '@tabler/icons-react';

import type { Action } from '../shared/session/session';

export interface Destination {
  to: string;
  label: string;
  icon: TablerIcon;
  /** Shown only to roles that may do this; absent = to everybody. */
  action?: Action;
  /** Entries of one section stand together under its name. */
  section?: 'Devices' | 'Sales' | 'Gate' | 'Administration';
}

export const DESTINATIONS: Destination[] = [
  { to: '/', label: 'Home', icon: IconHome },
  { section: 'Devices', to: '/devices', label: 'Devices', icon: IconDevices, action: 'view_devices' },
  { section: 'Devices', to: '/devices/station', label: 'Scan devices', icon: IconBarcode, action: 'register_device' },
  { section: 'Devices', to: '/imports', label: 'Import', icon: IconFileUpload, action: 'change_changeset' },
  { section: 'Devices', to: '/serials', label: 'Serials', icon: IconNumber123, action: 'reserve_serials' },
  { section: 'Devices', to: '/labels', label: 'Labels', icon: IconTags, action: 'print_labels' },
  { section: 'Devices', to: '/changesets', label: 'Changesets', icon: IconStack2, action: 'view_changesets' },
  { section: 'Sales', to: '/mappings', label: 'Map devices', icon: IconLink, action: 'view_mappings' },
  { section: 'Sales', to: '/products', label: 'Products', icon: IconPackage, action: 'view_products' },
  { section: 'Sales', to: '/orders', label: 'Orders', icon: IconShoppingCart, action: 'view_orders' },
  { section: 'Sales', to: '/customers', label: 'Customers', icon: IconAddressBook, action: 'view_customers' },
  { section: 'Gate', to: '/gate', label: 'Gate entries', icon: IconTruck, action: 'use_gate' },
  { section: 'Gate', to: '/gate/documents', label: 'Documents', icon: IconFileCertificate, action: 'use_gate' },
  { section: 'Gate', to: '/gate/station', label: 'Scan station', icon: IconQrcode, action: 'decide_gate' },
  { section: 'Gate', to: '/gate/vehicles', label: 'Vehicles', icon: IconCar, action: 'view_all_gate' },
  { section: 'Gate', to: '/gate/drivers', label: 'Drivers', icon: IconSteeringWheel, action: 'view_all_gate' },
  { section: 'Administration', to: '/users', label: 'Users', icon: IconUsers, action: 'manage_users' },
  { section: 'Administration', to: '/webhooks', label: 'Webhooks', icon: IconWebhook, action: 'manage_webhooks' },
  { section: 'Administration', to: '/audit', label: 'Audit log', icon: IconHistory, action: 'view_audit_log' },
  { section: 'Administration', to: '/admin/', label: 'Administration', icon: IconDatabaseCog, action: 'use_admin_site' },
  { to: '/account', label: 'My account', icon: IconUserCircle },
];
