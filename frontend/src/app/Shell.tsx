import { AppShell, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Link, Outlet, useLocation } from 'react-router';

import { LiveDot } from '../shared/live/LiveDot';
import { useLiveFeed } from '../shared/live/useLiveFeed';
import { useSession } from '../shared/session/useSession';
import { BrandMark } from '../shared/BrandMark';
import { ENTERED } from '../shared/views/entered';
import { ColorSchemeButton } from './ColorSchemeButton';
import { DESTINATIONS, type Destination } from './navigation';
import { QuickAccess } from './QuickAccess';
import { SignedInAs } from './SignedInAs';

const Toasts = lazy(async () => ({ default: (await import('./Toasts')).Toasts }));

/** Neighbours of one section together. */
function inSections(destinations: Destination[]) {
  const parts: { section?: Destination['section']; entries: Destination[] }[] = [];
  for (const entry of destinations) {
    const last = parts.at(-1);
    if (last && entry.section && last.section === entry.section) last.entries.push(entry);
    else parts.push({ section: entry.section, entries: [entry] });
  }
  return parts;
}

function Navigation({ onChosen }: { onChosen: () => void }) {
  const { can } = useSession();
  const { pathname } = useLocation();
  const around = DESTINATIONS.map(({ to }) => to).filter((to) => pathname === to || pathname.startsWith(`${to}/`));
  // Below /gate are pages with an entry of their own.
  const here = around.sort((one, other) => other.length - one.length)[0];
  const link = ({ to, label, icon: Icon }: Destination) => (
    <NavLink
      key={to}
      component={Link}
      to={to}
      state={ENTERED}
      label={label}
      py={4}
      leftSection={<Icon size={18} aria-hidden />}
      active={to === here}
      aria-current={pathname === to ? 'page' : undefined}
      onClick={onChosen}
    />
  );
  return inSections(DESTINATIONS.filter(({ action }) => !action || can(action))).map(({ section, entries }) => (
    <div key={section ?? entries[0]?.to} role={section && 'group'} aria-label={section}>
      {section && <Text size="xs" fw={600} c="dimmed" px="sm" pt="xs" aria-hidden>{section}</Text>}
      {entries.map(link)}
    </div>
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
              <QuickAccess />
              <ColorSchemeButton />
              <SignedInAs />
            </Group>
          </Group>
        </AppShell.Header>
        {/* The last entry can be scrolled above what offers to undo, which stands over this corner. */}
        <AppShell.Navbar p="xs" id="navigation" className="menu" pb={96} style={{ overflowY: 'auto' }} data-closed={!opened || undefined} aria-label="Main">
          <Navigation onChosen={close} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </>
  );
}
