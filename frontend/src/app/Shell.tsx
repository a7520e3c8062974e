import { AppShell, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Link, Outlet, useLocation } from 'react-router';

import { LiveDot } from '../shared/live/LiveDot';
import { useLiveFeed } from '../shared/live/useLiveFeed';
import { useSession } from '../shared/session/useSession';
import { BrandMark } from '../shared/BrandMark';
import { ColorSchemeButton } from './ColorSchemeButton';
import { DESTINATIONS } from './navigation';
import { SignedInAs } from './SignedInAs';

const Toasts = lazy(async () => ({ default: (await import('./Toasts')).Toasts }));

function Navigation({ onChosen }: { onChosen: () => void }) {
  const { can } = useSession();
  const { pathname } = useLocation();
  const around = DESTINATIONS.map(({ to }) => to).filter((to) => pathname === to || pathname.startsWith(`${to}/`));
  // Below /gate are pages with an entry of their own.
  const here = around.sort((one, other) => other.length - one.length)[0];
  return DESTINATIONS.filter(({ action }) => !action || can(action)).map(({ to, label, icon: Icon }) => (
    <NavLink
      key={to}
      component={Link}
      to={to}
      label={label}
      leftSection={<Icon size={18} aria-hidden />}
      active={to === here}
      aria-current={pathname === to ? 'page' : undefined}
      onClick={onChosen}
    />
  ));
}

/** Header, navigation and the place of the page. */
export function Shell() {
  const [opened, { toggle, close }] = useDisclosure();
  useLiveFeed();
  return (
    <>
      <Suspense><Toasts /></Suspense>
      <a className="skipLink" href="#content">Skip to content</a>
      <AppShell header={{ height: 56 }} navbar={{ width: 210, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="md">
        <AppShell.Header>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap" flex="none">
              <Burger
                opened={opened}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={opened ? 'Close menu' : 'Open menu'}
                aria-expanded={opened}
                aria-controls="navigation"
              />
              <BrandMark size={26} />
              <div>
                <Text fw={700} size="lg" lh={1.1}>Silo</Text>
                <LiveDot />
              </div>
            </Group>
            <Group gap="xs" wrap="nowrap" miw={0}>
              <ColorSchemeButton />
              <SignedInAs />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" id="navigation" className="menu" data-closed={!opened || undefined} aria-label="Main">
          <Navigation onChosen={close} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </>
  );
}
