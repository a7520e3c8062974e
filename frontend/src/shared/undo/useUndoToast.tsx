import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { sentence } from '../http';

interface Undoable {
  /** What was done. */
  done: ReactNode;
  /** What the button undoes, e.g. "Undo deleting Meera Iyer". */
  undoLabel: string;
  /** Undoes it on the server; answers what to say then. */
  undo: () => Promise<ReactNode>;
  refusedTitle: ReactNode;
}

const UNDO_MS = 15_000;

let shown = 0;

/**
 * Tells what was done, with a button that undoes it. It is done already: closing the tab changes nothing, and it can be undone
 * later on the page of what was changed. Works on after the page that called it is left.
 *
 * `refreshes` are first words of the query keys that show it; the same array on every render.
 */
export function useUndoToast(refreshes: string[]) {
  const client = useQueryClient();
  return useCallback(({ done, undoLabel, undo, refusedTitle }: Undoable) => {
    shown += 1;
    const id = `undoable-${shown}`;
    let isTakenBack = false;
    const takeBack = async () => {
      // The toast fades away slowly: the second click of a double click still finds its button.
      if (isTakenBack) return;
      isTakenBack = true;
      notifications.hide(id);
      // The button goes away: the keyboard goes on from the heading.
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      try {
        notifications.show({ color: 'green', message: await undo() });
      } catch (error) {
        notifications.show({ color: 'red', title: refusedTitle, message: sentence(error), autoClose: 10_000 });
      }
      refreshes.forEach((name) => void client.invalidateQueries({ queryKey: [name] }));
    };
    notifications.show({
      id, color: 'green', autoClose: UNDO_MS,
      message: (
        <Group gap="sm" wrap="nowrap" justify="space-between">
          <Text size="sm" className="wrapAnywhere">{done}</Text>
          <Button
            size="compact-sm" variant="default" flex="none" leftSection={<IconArrowBackUp size={14} aria-hidden />}
            aria-label={undoLabel} onClick={() => void takeBack()}
          >
            Undo
          </Button>
        </Group>
      ),
    });
  }, [client, refreshes]);
}
