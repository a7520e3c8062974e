import { useEffect, type RefObject } from 'react';
import { isTyping, useKeys } from '../../shared/keys/keys';

const SERIAL_CHARACTER = /^[0-9A-Z-]$/;

const beginsSerial = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent) => SERIAL_CHARACTER.test(key) && !ctrlKey && !altKey && !metaKey;

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
  const focus = () => field.current?.focus();
  useKeys([
    { key: 'a', says: 'Add a device', act: focus },
    { key: '0–9 A–Z', says: 'A scan goes into the field for adding', matches: beginsSerial, leads: true, act: focus },
  ], isReady);
}
