import { IconAddressBook, IconCar, IconDatabaseCog, IconDevices, IconFileCertificate, IconHistory, IconHome, IconLink, IconPackage, IconQrcode, IconShoppingCart, IconSteeringWheel, IconTruck, IconUserCircle, IconUsers, type TablerIcon } from '@tabler/icons-react';

import type { Action } from '../shared/session/session';

interface Destination {
  to: string;
  label: string;
  icon: TablerIcon;
  /** Shown only to roles that may do this; absent = to everybody. */
  action?: Action;
}

export const DESTINATIONS: Destination[] = [
  { to: '/', label: 'Home', icon: IconHome },
  { to: '/devices', label: 'Devices', icon: IconDevices, action: 'view_devices' },
  { to: '/mappings', label: 'Map devices', icon: IconLink, action: 'view_mappings' },
  { to: '/products', label: 'Products', icon: IconPackage, action: 'view_products' },
  { to: '/orders', label: 'Orders', icon: IconShoppingCart, action: 'view_orders' },
  { to: '/customers', label: 'Customers', icon: IconAddressBook, action: 'view_customers' },
  { to: '/gate', label: 'Gate entries', icon: IconTruck, action: 'use_gate' },
  { to: '/gate/documents', label: 'Documents', icon: IconFileCertificate, action: 'use_gate' },
  { to: '/gate/station', label: 'Scan station', icon: IconQrcode, action: 'decide_gate' },
  { to: '/gate/vehicles', label: 'Vehicles', icon: IconCar, action: 'view_all_gate' },
  { to: '/gate/drivers', label: 'Drivers', icon: IconSteeringWheel, action: 'view_all_gate' },
  { to: '/users', label: 'Users', icon: IconUsers, action: 'manage_users' },
  { to: '/audit', label: 'Audit log', icon: IconHistory, action: 'view_audit_log' },
  { to: '/admin/', label: 'Administration', icon: IconDatabaseCog, action: 'use_admin_site' },
  { to: '/account', label: 'My account', icon: IconUserCircle },
];
