import { useEffect, useRef, type RefObject } from 'react';
import { isTyping } from '../../shared/list/usePageKeys';
import { ScannerBurst } from './ScannerBurst';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Gives a field of React the value it had, as if a person had typed it. */
function putBack(field: TextField, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * A hand scanner is a keyboard, and types wherever the focus is: on the page its first character leads into the scan field;
 * in another field a burst of keys ended by Enter is taken for a scan, and the field keeps what it had.
 */
export function useHandScanner(field: RefObject<HTMLInputElement | null>, onScan: (text: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const burst = new ScannerBurst();
    let before = '';
    const inOtherField = (event: KeyboardEvent, other: TextField) => {
      if (event.key.length === 1) {
        if (burst.key(event.key, event.timeStamp)) before = other.value;
        return;
      }
      const scanned = event.key === 'Enter' ? burst.enter(event.timeStamp) : null;
      if (!scanned) return;
      event.preventDefault();
      event.stopPropagation();
      putBack(other, before);
      latest.current(scanned);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target === field.current) return;
      const { target } = event;
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) inOtherField(event, target);
      // A blank presses the button it is on; no code begins with one.
      else if (!isTyping(target) && event.key.length === 1 && event.key !== ' ') field.current?.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [field]);
}
