import { useEffect, useRef } from 'react';
import classes from './ListTable.module.css';
import type { RowSelection } from './useSelection';

interface RowCheckboxProps {
  label: string;
  isChecked: boolean;
  /** Some of the rows it stands for are chosen. */
  isPartly?: boolean;
  isDisabled?: boolean;
  /** Told whether Shift was held: then a range is meant. */
  onToggle: (isRange: boolean) => void;
  /** Beside the box; for screen readers only unless told. */
  shown?: string;
}

// A range is meant, not the marking of text.
const keepText = (event: React.MouseEvent) => event.shiftKey && event.preventDefault();

/** Chooses a row, or the page. The browser's own box, in a label that fills its place: a thumb need not aim. */
export function RowCheckbox({ label, isChecked, isPartly = false, isDisabled = false, onToggle, shown }: RowCheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <label className={classes.check} onMouseDown={keepText}>
      <input
        ref={box} type="checkbox" aria-label={label} checked={isChecked} disabled={isDisabled}
        onChange={({ nativeEvent }) => onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
      {shown}
    </label>
  );
}

/** Chooses all rows of the page, or none of them. */
export function PageCheckbox({ selection, page, shown }: { selection: RowSelection; page: string[]; shown?: string }) {
  const chosen = page.filter(selection.has).length;
  const isChecked = chosen > 0 && chosen === page.length;
  return (
    <RowCheckbox
      label="Select all rows of this page" isChecked={isChecked} isPartly={chosen > 0 && !isChecked} isDisabled={page.length === 0}
      onToggle={() => selection.togglePage(page)} shown={shown}
    />
  );
}
