import { Outlet, useLocation, useMatches } from 'react-router';
import { useEffect, useRef } from 'react';

import { OfflineBanner } from './OfflineBanner';

function useTitle() {
  const matches = useMatches();
  const handle = matches.at(-1)?.handle as { title?: string } | undefined;
  const title = handle?.title;
  useEffect(() => {
    document.title = title ? `${title} - Silo` : 'Silo';
  }, [title]);
}

/** After a change of page a screen reader starts at its heading, unless the page put the cursor somewhere itself. */
function useHeadingFocus() {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    const main = document.querySelector('main');
    const heading = main?.querySelector('h1');
    if (!heading || main?.contains(document.activeElement)) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
}

/** Around every page, signed in or not. */
export function Root() {
  useTitle();
  useHeadingFocus();
  return (
    <>
      <OfflineBanner />
      <Outlet />
    </>
  );
}
