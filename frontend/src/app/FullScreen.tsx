import { Outlet } from 'react-router';

import { useLiveFeed } from '../shared/live/useLiveFeed';
import { useKeysOverlay } from './useKeysOverlay';

/** For a page that needs the whole screen: no header and no menu, but it hears of changes like the others. */
export function FullScreen() {
  useLiveFeed();
  const { overlay } = useKeysOverlay();
  return (
    <>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      {overlay}
    </>
  );
}
