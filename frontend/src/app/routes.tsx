import { redirectDocument, type RouteObject } from 'react-router';

import { ErrorPage } from './ErrorPage';
import { Loading } from './Loading';
import { NotFoundPage } from './NotFoundPage';
import { RequireAction } from './RequireAction';
import { RequireSession } from './RequireSession';
import { Root } from './Root';

const pages: RouteObject[] = [
  { index: true, handle: { title: 'Home' }, lazy: async () => ({ Component: (await import('./StartPage')).StartPage }) },
  {
    path: 'devices',
    handle: { title: 'Devices' },
    lazy: async () => {
      const { DevicesPage } = await import('../features/devices/DevicesPage');
      return { element: <RequireAction action="view_devices"><DevicesPage /></RequireAction> };
    },
  },
  {
    path: 'mappings',
    handle: { title: 'Map devices' },
    lazy: async () => {
      const { MappingsPage } = await import('../features/mappings/MappingsPage');
      return { element: <RequireAction action="view_mappings"><MappingsPage /></RequireAction> };
    },
  },
  {
    path: 'products',
    lazy: async () => {
      const { ProductsFrame } = await import('../features/products/ProductsFrame');
      return { element: <RequireAction action="view_products"><ProductsFrame /></RequireAction> };
    },
    children: [
      { index: true, handle: { title: 'Products' }, lazy: async () => ({ Component: (await import('../features/products/ProductsPage')).ProductsPage }) },
      { path: ':id', handle: { title: 'Product' }, lazy: async () => ({ Component: (await import('../features/products/ProductPage')).ProductPage }) },
    ],
  },
  {
    path: 'orders',
    handle: { title: 'Orders' },
    lazy: async () => {
      const { OrdersPage } = await import('../features/orders/OrdersPage');
      return { element: <RequireAction action="view_orders"><OrdersPage /></RequireAction> };
    },
  },
  {
    path: 'customers',
    handle: { title: 'Customers' },
    lazy: async () => {
      const { CustomersPage } = await import('../features/customers/CustomersPage');
      return { element: <RequireAction action="view_customers"><CustomersPage /></RequireAction> };
    },
  },
  {
    path: 'customers/duplicates',
    handle: { title: 'Likely duplicates' },
    lazy: async () => {
      const { DuplicatesPage } = await import('../features/customers/DuplicatesPage');
      return { element: <RequireAction action="view_customers"><DuplicatesPage /></RequireAction> };
    },
  },
  {
    path: 'customers/:id',
    handle: { title: 'Customer' },
    lazy: async () => {
      const { CustomerPage } = await import('../features/customers/CustomerPage');
      return { element: <RequireAction action="view_customers"><CustomerPage /></RequireAction> };
    },
  },
  {
    path: 'gate',
    handle: { title: 'Gate entries' },
    lazy: async () => {
      const { EntriesPage } = await import('../features/submissions/EntriesPage');
      return { element: <RequireAction action="use_gate"><EntriesPage /></RequireAction> };
    },
  },
  {
    path: 'gate/entries/:id',
    handle: { title: 'Gate entry' },
    lazy: async () => {
      const { EntryPage } = await import('../features/submissions/EntryPage');
      return { element: <RequireAction action="use_gate"><EntryPage /></RequireAction> };
    },
  },
  {
    path: 'gate/new',
    handle: { title: 'New entry' },
    lazy: async () => {
      const { AnnouncePage } = await import('../features/announce/AnnouncePage');
      return { element: <RequireAction action="use_gate"><AnnouncePage /></RequireAction> };
    },
  },
  {
    path: 'gate/documents',
    handle: { title: 'Documents' },
    lazy: async () => {
      const { DocumentsPage } = await import('../features/documents/DocumentsPage');
      return { element: <RequireAction action="use_gate"><DocumentsPage /></RequireAction> };
    },
  },
  {
    path: 'gate/vehicles',
    handle: { title: 'Vehicles' },
    lazy: async () => {
      const { VehiclesPage } = await import('../features/vehicles/VehiclesPage');
      return { element: <RequireAction action="view_all_gate"><VehiclesPage /></RequireAction> };
    },
  },
  {
    path: 'gate/drivers',
    handle: { title: 'Drivers' },
    lazy: async () => {
      const { DriversPage } = await import('../features/drivers/DriversPage');
      return { element: <RequireAction action="view_all_gate"><DriversPage /></RequireAction> };
    },
  },
  {
    path: 'users',
    handle: { title: 'Users' },
    lazy: async () => {
      const { UsersPage } = await import('../features/users/UsersPage');
      return { element: <RequireAction action="manage_users"><UsersPage /></RequireAction> };
    },
  },
  {
    path: 'audit',
    handle: { title: 'Audit log' },
    lazy: async () => {
      const { AuditPage } = await import('../features/audit/AuditPage');
      return { element: <RequireAction action="view_audit_log"><AuditPage /></RequireAction> };
    },
  },
  {
    path: 'account',
    handle: { title: 'My account' },
    lazy: async () => ({ Component: (await import('../features/account/AccountPage')).AccountPage }),
  },
  { path: '*', handle: { title: 'Page not found' }, Component: NotFoundPage },
];

/** Pages without header and menu. */
const fullScreenPages: RouteObject[] = [
  {
    path: 'gate/station',
    handle: { title: 'Scan station' },
    lazy: async () => {
      const { StationPage } = await import('../features/station/StationPage');
      return { element: <RequireAction action="decide_gate"><StationPage /></RequireAction> };
    },
  },
];

/** The administration site is the server's: its pages are loaded as wholes, from the menu and after signing in alike. */
const adminSite: RouteObject = {
  path: 'admin/*',
  loader: ({ request }) => {
    const { pathname, search } = new URL(request.url);
    return redirectDocument((pathname === '/admin' ? '/admin/' : pathname) + search);
  },
};

/** Every address of the dashboard; each page is its own download. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: ErrorPage,
    HydrateFallback: Loading,
    children: [
      adminSite,
      {
        path: 'login',
        handle: { title: 'Sign in' },
        lazy: async () => ({ Component: (await import('../features/sign-in/LoginPage')).LoginPage }),
      },
      {
        path: 'signup',
        handle: { title: 'Sign up' },
        lazy: async () => ({ Component: (await import('../features/sign-in/SignupPage')).SignupPage }),
      },
      {
        Component: RequireSession,
        children: [
          {
            lazy: async () => ({ Component: (await import('./FullScreen')).FullScreen }),
            children: [{ ErrorBoundary: ErrorPage, children: fullScreenPages }],
          },
          {
            lazy: async () => ({ Component: (await import('./Shell')).Shell }),
            // Errors of a page leave the navigation around it standing.
            children: [{ ErrorBoundary: ErrorPage, children: pages }],
          },
        ],
      },
    ],
  },
];
