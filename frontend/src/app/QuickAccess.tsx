import { ActionIcon } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

import type { PaletteProps } from '../features/palette/Palette';
import { EVERYWHERE, useKeys } from '../shared/keys/keys';
import { DESTINATIONS } from './navigation';
import { useKeysOverlay } from './useKeysOverlay';

/** The way to every page, action and record by typing, and to the list of keys. */
export function QuickAccess() {
  const { show, overlay } = useKeysOverlay();
  const [Palette, setPalette] = useState<((props: PaletteProps) => React.ReactNode) | null>(null);
  // Not lazy(): without a network the page that is open stays.
  const open = () => void import('../features/palette/Palette').then(
    (loaded) => setPalette(() => loaded.Palette),
    () => notifications.show({ color: 'red', title: 'This could not be loaded', message: 'Is the network gone? Try again when it is back.' }),
  );
  useKeys([{ key: 'Mod+k', says: 'Find or do anything', whileTyping: true, act: open }], true, EVERYWHERE);
  return (
    <>
      <ActionIcon variant="default" size="lg" flex="none" aria-label="Find or do anything" title="Find or do anything (Ctrl+K)" aria-haspopup="dialog" onClick={open}>
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      {Palette && <Palette pages={DESTINATIONS} onClose={() => setPalette(null)} onKeys={show} />}
      {overlay}
    </>
  );
}
