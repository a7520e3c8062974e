import { Button, Group, Modal, Stack, Text } from '@mantine/core';

import { ConfirmModal } from '../list/ConfirmModal';
import { useChange } from '../useChange';
import { removeView, type SavedView } from './api';
import { mayChange } from './mayChange';
import { useViews } from './useViews';
import { ViewForm } from './ViewForm';

export type Asked = { kind: 'save' } | { kind: 'list' } | { kind: 'change' | 'remove'; view: SavedView };

interface ViewDialogsProps {
  page: string;
  asked: Asked;
  /** Null closes. */
  onAsk: (asked: Asked | null) => void;
}

function RemoveView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const remove = useChange({
    send: removeView, refreshes: ['saved_views'], said: () => `View ${view.name} removed.`, refusedTitle: 'The view was not removed', onDone: onClose,
  });
  return (
    <ConfirmModal
      opened onClose={onClose} returnFocus={false} title="Remove this view?" confirmLabel="Remove" danger pending={remove.isPending} onConfirm={() => remove.mutate(view)}
    >
      <Text size="sm">
        <b><bdi>{view.name}</bdi></b> is taken out of the menu{view.is_shared ? ', for everybody' : ''}. The list itself stays as it is.
      </Text>
    </ConfirmModal>
  );
}

function ChangeableViews({ page, onAsk }: Omit<ViewDialogsProps, 'asked'>) {
  const { user, views } = useViews(page);
  return (
    <Stack component="ul" className="plainList" p={0} m={0} gap="sm">
      {views.filter((view) => mayChange(view, user?.role)).map((view) => (
        <Group key={view.id} component="li" justify="space-between" gap="xs">
          <div style={{ flex: '1 1 10rem', minWidth: 0 }}>
            <Text size="sm" fw={600} className="wrapAnywhere"><bdi>{view.name}</bdi></Text>
            <Text size="xs" c="dimmed">
              {view.is_own ? 'Yours' : `By ${view.owner}`}{view.is_shared && ', shared'}{view.is_default_for_role && `, first for ${view.is_default_for_role}`}
            </Text>
          </div>
          <Group gap="xs">
            <Button size="xs" variant="default" aria-label={`Change ${view.name}`} onClick={() => onAsk({ kind: 'change', view })}>Change</Button>
            <Button size="xs" variant="default" c="var(--mantine-color-error)" aria-label={`Remove ${view.name}`} onClick={() => onAsk({ kind: 'remove', view })}>
              Remove
            </Button>
          </Group>
        </Group>
      ))}
    </Stack>
  );
}

const TITLES = { save: 'Save what is shown', list: 'Change views', change: 'Change a view' };

/** Everything about views that a menu is too small for. */
export function ViewDialogs({ page, asked, onAsk }: ViewDialogsProps) {
  const close = () => onAsk(null);
  if (asked.kind === 'remove') return <RemoveView view={asked.view} onClose={close} />;
  return (
    <Modal opened onClose={close} returnFocus={false} title={TITLES[asked.kind]} centered closeButtonProps={{ 'aria-label': 'Close' }}>
      {asked.kind === 'list'
        ? <ChangeableViews page={page} onAsk={onAsk} />
        : <ViewForm page={page} view={asked.kind === 'change' ? asked.view : undefined} onClose={close} />}
    </Modal>
  );
}
