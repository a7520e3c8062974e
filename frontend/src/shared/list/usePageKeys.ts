import { useEffect, useRef } from 'react';

// A box that is ticked takes no letters: a scan that starts while it has the focus is led to its field.
const EDITABLE = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';

/** Is the person typing into something? */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(EDITABLE) !== null;
}

/**
 * Single keys that do something on a page while nothing is being typed. `others` gets every other single key.
 * The key itself is swallowed; what `others` gets is not, so that it lands in a field focused meanwhile.
 */
export function usePageKeys(keys: Record<string, () => void>, enabled = true, others?: (event: KeyboardEvent) => void) {
  const current = useRef({ keys, others });
  useEffect(() => {
    current.current = { keys, others };
  });
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = current.current.keys[event.key];
      if (act) {
        event.preventDefault();
        act();
      } else if (event.key.length === 1) {
        current.current.others?.(event);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
