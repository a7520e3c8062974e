import { useEffect } from 'react';

/** What a menu hangs on: its items are gone by the time a dialog they opened is closed. */
function openerOf(element: Element | null): Element | null {
  const menu = element?.closest('[role="menu"]');
  return menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) : element;
}

/**
 * For a dialog that leaves the page when it is closed: the focus goes back to where it was before.
 * Mantine's own return waits for `opened` to become false, which such a dialog does not live to see.
 */
export function useFocusReturn() {
  useEffect(() => {
    const opener = openerOf(document.activeElement);
    return () => {
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    };
  }, []);
}
