import { lazy, Suspense, useState } from 'react';
import { EVERYWHERE, useKeys } from '../shared/keys/keys';

const KeysModal = lazy(async () => ({ default: (await import('../shared/keys/KeysModal')).KeysModal }));

/** `?` shows the keys, and what shows them from elsewhere. */
export function useKeysOverlay() {
  const [isOpen, setIsOpen] = useState(false);
  const show = () => setIsOpen(true);
  useKeys([
    { key: '?', says: 'Show the keys', act: show },
    { key: 'Mod+/', says: 'Show the keys, in a field too', whileTyping: true, act: show },
  ], true, EVERYWHERE);
  return { show, overlay: isOpen && <Suspense><KeysModal onClose={() => setIsOpen(false)} /></Suspense> };
}
