import type { ComponentType } from 'react';
import { redirectDocument, type IndexRouteObject, type RouteObject, type ShouldRevalidateFunctionArgs } from 'react-router';

import type { Action } from '../shared/session/session';
import { ErrorPage } from './ErrorPage';
import { Loading } from './Loading';
import { NotFoundPage } from './NotFoundPage';
import { queryClient } from './queryClient';
import { RequireAction } from './RequireAction';
import { RequireSession } from './RequireSession';
import { Root } from './Root';

/** A page of its own download, for those who may do this. Alike for all: every line of this file is read before signing in. */
const page = (path: string, title: string, action: Action, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  handle: { title },
  lazy: async () => {
    const Page = await load();
    return { element: <RequireAction action={action}><Page /></RequireAction> };
  },
});

/** Of which views are saved: asked for without filters it opens with the default one, and only when it is entered. */
const withViews = (title: string): Pick<IndexRouteObject, 'handle' | 'loader' | 'shouldRevalidate'> => ({
  handle: { title, hasViews: true },
  loader: async ({ request }) => (await import('../shared/views/openDefault')).openDefault(queryClient, request),
  shouldRevalidate: ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) => currentUrl.pathname !== nextUrl.pathname,
});

const list = (path: string, title: string, action: Action, load: () => Promise<ComponentType>): RouteObject => ({
  ...page(path, title, action, load), ...withViews(title),
});

const pages: RouteObject[] = [
  { index: true, handle: { title: 'Home' }, lazy: async () => ({ Component: (await import('./StartPage')).StartPage }) },
  list('devices', 'Devices', 'view_devices', async () => (await import('../features/devices/DevicesPage')).DevicesPage),
  list('mappings', 'Map devices', 'view_mappings', async () => (await import('../features/mappings/MappingsPage')).MappingsPage),
  list('changesets', 'Changesets', 'view_changesets', async () => (await import('../features/changesets/ChangesetsPage')).ChangesetsPage),
  page('changesets/:id', 'Changeset', 'view_changesets', async () => (await import('../features/changesets/ChangesetPage')).ChangesetPage),
  page('imports', 'Import', 'change_changeset', async () => (await import('../features/imports/NewImportPage')).NewImportPage),
  page('imports/:id', 'Import', 'view_changesets', async () => (await import('../features/imports/ImportPage')).ImportPage),
  page('serials', 'Serials', 'view_devices', async () => (await import('../features/serials/SerialsPage')).SerialsPage),
  page('serials/report', 'Gaps and look-alikes', 'view_devices', async () => (await import('../features/serials/ReportPage')).ReportPage),
  page('serials/blocks/:id', 'Block of serials', 'view_devices', async () => (await import('../features/serials/BlockPage')).BlockPage),
  page('labels', 'Labels', 'print_labels', async () => (await import('../features/labels/LabelsPage')).LabelsPage),
  page('labels/templates/:id', 'Label template', 'edit_label_templates', async () => (await import('../features/labels/TemplatePage')).TemplatePage),
  {
    path: 'products',
    lazy: async () => {
      const { ProductsFrame } = await import('../features/products/ProductsFrame');
      return { element: <RequireAction action="view_products"><ProductsFrame /></RequireAction> };
    },
    children: [
      { index: true, ...withViews('Products'), lazy: async () => ({ Component: (await import('../features/products/ProductsPage')).ProductsPage }) },
      { path: ':id', handle: { title: 'Product' }, lazy: async () => ({ Component: (await import('../features/products/ProductPage')).ProductPage }) },
    ],
  },
  list('orders', 'Orders', 'view_orders', async () => (await import('../features/orders/OrdersPage')).OrdersPage),
  list('customers', 'Customers', 'view_customers', async () => (await import('../features/customers/CustomersPage')).CustomersPage),
  page('customers/duplicates', 'Likely duplicates', 'view_customers', async () => (await import('../features/customers/DuplicatesPage')).DuplicatesPage),
  page('customers/:id', 'Customer', 'view_customers', async () => (await import('../features/customers/CustomerPage')).CustomerPage),
  list('gate', 'Gate entries', 'use_gate', async () => (await import('../features/submissions/EntriesPage')).EntriesPage),
  page('gate/entries/:id', 'Gate entry', 'use_gate', async () => (await import('../features/submissions/EntryPage')).EntryPage),
  page('gate/new', 'New entry', 'use_gate', async () => (await import('../features/announce/AnnouncePage')).AnnouncePage),
  list('gate/documents', 'Documents', 'use_gate', async () => (await import('../features/documents/DocumentsPage')).DocumentsPage),
  list('gate/vehicles', 'Vehicles', 'view_all_gate', async () => (await import('../features/vehicles/VehiclesPage')).VehiclesPage),
  list('gate/drivers', 'Drivers', 'view_all_gate', async () => (await import('../features/drivers/DriversPage')).DriversPage),
  list('users', 'Users', 'manage_users', async () => (await import('../features/users/UsersPage')).UsersPage),
  page('webhooks', 'Webhooks', 'manage_webhooks', async () => (await import('../features/webhooks/WebhooksPage')).WebhooksPage),
  page('webhooks/:id', 'Webhook', 'manage_webhooks', async () => (await import('../features/webhooks/WebhookPage')).WebhookPage),
  list('audit', 'Audit log', 'view_audit_log', async () => (await import('../features/audit/AuditPage')).AuditPage),
  {
    path: 'account',
    handle: { title: 'My account' },
    lazy: async () => ({ Component: (await import('../features/account/AccountPage')).AccountPage }),
  },
  { path: '*', handle: { title: 'Page not found' }, Component: NotFoundPage },
];

/** Pages without header and menu. */
const fullScreenPages: RouteObject[] = [
  page('gate/station', 'Scan station', 'decide_gate', async () => (await import('../features/station/StationPage')).StationPage),
  page('devices/station', 'Scan devices', 'register_device', async () => (await import('../features/production/ProductionStationPage')).ProductionStationPage),
  page('devices/station/codes', 'Command codes', 'register_device', async () => (await import('../features/production/CommandCodesPage')).CommandCodesPage),
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
