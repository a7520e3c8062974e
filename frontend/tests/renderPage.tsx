import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createMemoryRouter, Outlet, RouterProvider, type RouteObject } from 'react-router';

interface RenderOptions {
  path?: string;
  at?: string;
  /** Pages shown inside it. */
  children?: RouteObject[];
}

/** Renders one page with everything it finds in the application; other addresses show their path. */
export function renderPage(page: ReactElement, { path = '/', at = path, children }: RenderOptions = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const router = createMemoryRouter(
    [
      {
        // Inside the router as in the shell: a toast may hold a link.
        element: <><Notifications /><Outlet /></>,
        children: [{ path, element: page, children }, { path: '*', element: <p>elsewhere</p> }],
      },
    ],
    { initialEntries: [at] },
  );
  const view = render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { ...view, client, router };
}
