import { useEffect, type RefObject } from 'react';
import { isTyping } from '../../shared/list/usePageKeys';

const SERIAL_CHARACTER = /^[0-9A-Z-]$/;

/** A dialog hands the focus back to nothing when it goes; the field takes it after that. */
const AFTER_DIALOG_MS = 50;

/**
 * Keeps the add field ready for a scanner: focused at first and again when a dialog has closed.
 * It never takes the focus from another field; a scan started elsewhere is led here by its first character.
 */
export function useScannerFocus(field: RefObject<HTMLInputElement | null>, isReady: boolean) {
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => {
      if (!isTyping(document.activeElement)) field.current?.focus({ preventScroll: true });
    }, AFTER_DIALOG_MS);
    return () => clearTimeout(timer);
  }, [field, isReady]);

  /** For usePageKeys: the character itself lands in the field, which has the focus by then. */
  return (event: KeyboardEvent) => {
    if (SERIAL_CHARACTER.test(event.key)) field.current?.focus();
  };
}
