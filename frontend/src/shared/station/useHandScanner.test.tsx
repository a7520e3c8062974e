import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test, vi } from 'vitest';
import { useHandScanner } from './useHandScanner';

const SERIAL = '202505AMP123456B';

function Station({ onScan, children }: { onScan: (text: string) => void; children?: React.ReactNode }) {
  const field = useRef<HTMLInputElement>(null);
  useHandScanner(field, onScan);
  return <><input ref={field} aria-label="Serial number" /><button type="button">Sound</button>{children}</>;
}

/** A millisecond between two keys, however busy the machine is. */
function scan(target: Element) {
  [...SERIAL, 'Enter'].forEach((key, index) => {
    const press = createEvent.keyDown(target, { key });
    Object.defineProperty(press, 'timeStamp', { value: 1_000 + index });
    fireEvent(target, press);
  });
}

test('a scan is led into its field from a button, but not from in front of the page, whoever opened the dialog', () => {
  const onScan = vi.fn();
  const view = render(<Station onScan={onScan} />);
  const field = screen.getByLabelText('Serial number');
  fireEvent.keyDown(screen.getByRole('button'), { key: '2' });
  expect(field).toHaveFocus();

  view.rerender(<Station onScan={onScan}><div role="dialog" aria-modal="true"><button type="button">Close</button></div></Station>);
  const close = screen.getByRole('button', { name: 'Close' });
  close.focus();
  scan(close);
  expect(close).toHaveFocus();
  expect(onScan.mock.calls).toEqual([[SERIAL]]);
});
