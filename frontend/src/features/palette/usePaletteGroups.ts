import { useMantineColorScheme } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Action } from '../../shared/session/session';
import { useSession } from '../../shared/session/useSession';
import { useSignOut } from '../../shared/session/useSignOut';
import { actionsFor } from './actions';
import { matching, type Entry, type Group } from './entries';
import { KINDS, namedDevice } from './kinds';
import { recentOf } from './recent';
import { useFound, type Found } from './useFound';

/** A page as the menu has it. */
export interface Page {
  to: string;
  label: string;
  icon: TablerIcon;
  action?: Action;
  section?: string;
}

/** What is done at once, wherever one is. */
function useOwnActions(onKeys: () => void): Entry[] {
  const { setColorScheme } = useMantineColorScheme();
  const { mutate: signOut } = useSignOut();
  return [
    { id: 'run:light', label: 'Light colours', words: 'theme bright switch', run: () => setColorScheme('light') },
    { id: 'run:dark', label: 'Dark colours', words: 'theme night switch', run: () => setColorScheme('dark') },
    { id: 'run:auto', label: 'Colours as the system', words: 'theme switch', run: () => setColorScheme('auto') },
    { id: 'run:keys', label: 'Show the keys', words: 'keyboard shortcuts help', run: onKeys },
    { id: 'run:leave', label: 'Sign out', words: 'log out leave', run: () => signOut() },
  ];
}

/** What was opened lately and may still be: a page or action of the role, or a record of a list it sees. */
function useRecent(fixed: Entry[]): Entry[] {
  const { user, can } = useSession();
  const kept = useMemo(() => (user ? recentOf(user.id) : []), [user]);
  return kept.flatMap((one) => {
    const known = fixed.find(({ id }) => id === one.id);
    if (known) return [known];
    const kind = KINDS.find((other) => one.id.startsWith(`${other.kind}:`));
    return kind && one.to && can(kind.action) ? [one] : [];
  });
}

/** The device that is named comes first, and is not told twice. */
function withNamed(named: Entry | null, groups: Group[]): Group[] {
  if (!named) return groups;
  const others = groups.map(({ title, entries }) => ({ title, entries: entries.filter(({ id }) => id !== named.id) }));
  return [{ title: 'Device', entries: [named] }, ...others];
}

/** What leads to a page carries its sign. */
function withIcon(entry: Entry, pages: Page[]): Entry {
  const [path = ''] = (entry.to ?? '').split('?');
  const [page] = pages.filter(({ to }) => path === to || path.startsWith(`${to}/`)).sort((one, other) => other.to.length - one.to.length);
  return { ...entry, icon: page?.icon };
}

/** Everything the palette shows for a text, and how far the asking is. */
export function usePaletteGroups(text: string, pages: Page[], onKeys: () => void): Found {
  const { can } = useSession();
  const places: Entry[] = pages.filter(({ action }) => !action || can(action))
    .map(({ to, label, section }) => ({ id: `page:${to}`, label, to, hint: section, words: section }));
  const actions = [...actionsFor(can), ...useOwnActions(onKeys)];
  const recent = useRecent([...places, ...actions]);
  const found = useFound(text);
  const groups = text
    ? withNamed(can('view_devices') ? namedDevice(text) : null, [
      { title: 'Actions', entries: matching(text, actions) }, { title: 'Pages', entries: matching(text, places) }, ...found.groups,
    ])
    : [{ title: 'Opened lately', entries: recent }, { title: 'Actions', entries: actions }, { title: 'Pages', entries: places }];
  // One and the same line in two groups would be two of one id: the first stays.
  const seen = new Set<string>();
  const once = groups.map(({ title, entries }) => ({
    title, entries: entries.filter(({ id }) => !seen.has(id) && seen.add(id)).map((entry) => withIcon(entry, pages)),
  }));
  return { ...found, groups: once.filter(({ entries }) => entries.length > 0) };
}
