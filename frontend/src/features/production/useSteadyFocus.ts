import { useEffect, useRef, type RefObject } from 'react';
import { isDialogInFront, isTyping } from '../../shared/keys/keys';

/** A dialog hands the focus back when it goes; the field takes it after that. */
const AFTER_DIALOG_MS = 50;

/**
 * The field has the focus whenever no dialog is in front: at first, after a click or a touch anywhere, when the window comes
 * back. The Tab key still leads to the buttons; what a scanner types from there comes back by useHandScanner.
 */
export function useSteadyFocus(field: RefObject<HTMLInputElement | null>, isInFront: boolean) {
  const latest = useRef(isInFront);
  useEffect(() => {
    latest.current = isInFront;
    if (isInFront) return;
    const timer = setTimeout(() => field.current?.focus({ preventScroll: true }), AFTER_DIALOG_MS);
    return () => clearTimeout(timer);
  }, [field, isInFront]);
  useEffect(() => {
    const take = () => {
      const isSelecting = window.getSelection()?.isCollapsed === false;
      if (!latest.current && !isDialogInFront() && !isSelecting && !isTyping(document.activeElement)) field.current?.focus({ preventScroll: true });
    };
    // After what the click does: it may open a dialog. A press by keyboard (detail 0) leaves the focus where it is.
    const onClick = ({ detail }: MouseEvent) => detail > 0 && setTimeout(take, AFTER_DIALOG_MS);
    document.addEventListener('click', onClick);
    window.addEventListener('focus', take);
    return () => {
      document.removeEventListener('click', onClick);
      window.removeEventListener('focus', take);
    };
  }, [field]);
}
