import { useEffect, useRef, type RefObject } from 'react';
import { isDialogInFront, isTyping } from '../keys/keys';
import { ScannerBurst } from './ScannerBurst';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Gives a field of React the value it had, as if a person had typed it. */
function putBack(field: TextField, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const isTextField = (target: EventTarget | null): target is TextField => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * A hand scanner is a keyboard, and types wherever the focus is: on the page its first character leads into the scan field;
 * in another field, and anywhere while a dialog is in front, a burst of keys ended by Enter is taken for a scan, the field
 * keeps what it had and no button is pressed by it.
 */
export function useHandScanner(field: RefObject<HTMLInputElement | null>, onScan: (text: string) => void): void {
  const latest = useRef(onScan);
  useEffect(() => {
    latest.current = onScan;
  });
  useEffect(() => {
    const burst = new ScannerBurst();
    let before = '';
    const besideTheField = (event: KeyboardEvent, other: TextField | null) => {
      if (event.key.length === 1) {
        if (burst.key(event.key, event.timeStamp)) before = other?.value ?? '';
        return;
      }
      const scanned = event.key === 'Enter' ? burst.enter(event.timeStamp) : null;
      if (!scanned) return;
      event.preventDefault();
      event.stopPropagation();
      if (other) putBack(other, before);
      latest.current(scanned);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target === field.current) return;
      const { target } = event;
      if (isTextField(target)) besideTheField(event, target);
      else if (isDialogInFront()) besideTheField(event, null);
      // A blank presses the button it is on; no code begins with one.
      else if (!isTyping(target) && event.key.length === 1 && event.key !== ' ') field.current?.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [field]);
}
