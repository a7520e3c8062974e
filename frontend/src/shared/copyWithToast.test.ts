import { notifications } from '@mantine/notifications';
import { afterEach, expect, test, vi } from 'vitest';
import { copyWithToast } from './copyWithToast';

const SERIAL = '202505AMP000001B';
const shown = vi.spyOn(notifications, 'show');
const clipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');

function browser(writeText: (() => Promise<void>) | undefined, execCommand: () => boolean) {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText && { writeText } });
  document.execCommand = execCommand;
}

afterEach(() => {
  shown.mockClear();
  if (clipboard) Object.defineProperty(navigator, 'clipboard', clipboard);
});

const told = () => shown.mock.lastCall?.[0].message;
const refused = () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError'));

test('says what was copied, politely to a screen reader too', async () => {
  const written = vi.fn(() => Promise.resolve());
  browser(written, () => false);
  await copyWithToast(SERIAL);
  expect(written).toHaveBeenCalledExactlyOnceWith(SERIAL);
  expect(told()).toBe(`Copied ${SERIAL}`);
  await vi.waitFor(() => expect(document.querySelector('[role="status"]')).toHaveTextContent(`Copied ${SERIAL}`));
});

test.each([['refused', refused], ['absent', undefined]])('copies the old way with the clipboard %s', async (_, writeText) => {
  const setData = vi.fn();
  browser(writeText, () => {
    const event = Object.assign(new Event('copy', { cancelable: true }), { clipboardData: { setData } });
    document.dispatchEvent(event);
    return event.defaultPrevented;
  });
  await copyWithToast(SERIAL);
  expect(setData).toHaveBeenCalledExactlyOnceWith('text/plain', SERIAL);
  expect(told()).toBe(`Copied ${SERIAL}`);
});

test('says so when nothing works', async () => {
  browser(refused, () => false);
  await copyWithToast(SERIAL);
  expect(told()).toBe(`${SERIAL} could not be copied: mark it and copy it by hand.`);
});
