import { Menu, Text } from '@mantine/core';
import { useNavigate } from 'react-router';

import { sentence } from '../http';
import type { SavedView } from './api';
import type { Asked } from './ViewDialogs';
import { mayChange } from './mayChange';
import { useViews } from './useViews';
import { SHOW_ALL } from './viewQuery';

/** Whose it is and whom it greets, in as few words as fit. */
function noteOf(view: SavedView, isFirst: boolean): string {
  const whose = view.is_own ? (view.is_shared ? 'shared' : '') : `by ${view.owner}`;
  return [isFirst && 'opens this list', whose].filter(Boolean).join(', ');
}

/** Chooses a view, or leads to saving and changing them. */
export function ViewItems({ page, onAsk }: { page: string; onAsk: (asked: Asked) => void }) {
  const navigate = useNavigate();
  const { user, views, isPending, error, retry, query, shown, first } = useViews(page);
  const choose = (id: string) => {
    const view = views.find((known) => String(known.id) === id);
    if (view) void navigate(view.query ? `?${view.query}` : SHOW_ALL);
  };
  const canChangeSome = views.some((view) => mayChange(view, user?.role));
  return (
    <>
      {isPending && <Menu.Label>One moment…</Menu.Label>}
      {error && <Menu.Label>The saved views could not be loaded. {sentence(error)}</Menu.Label>}
      {error && <Menu.Item closeMenuOnClick={false} onClick={retry}>Try again</Menu.Item>}
      {!isPending && !error && views.length === 0 && <Menu.Label>No saved views yet: filter the list, then save it here.</Menu.Label>}
      <Menu.RadioGroup value={shown ? String(shown.id) : null} onChange={(value) => value && choose(value)}>
        {views.map((view) => (
          <Menu.RadioItem key={view.id} value={String(view.id)} closeMenuOnClick>
            <Text span size="sm" className="wrapAnywhere"><bdi>{view.name}</bdi></Text>
            <Text size="xs" c="dimmed">{noteOf(view, view.id === first?.id)}</Text>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      {query !== '' && <Menu.Item onClick={() => void navigate(SHOW_ALL)}>Show all</Menu.Item>}
      <Menu.Divider />
      <Menu.Item onClick={() => onAsk({ kind: 'save' })}>Save what is shown…</Menu.Item>
      {canChangeSome && <Menu.Item onClick={() => onAsk({ kind: 'list' })}>Change views…</Menu.Item>}
    </>
  );
}
