import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { KeysModal } from './KeysModal';
import { boundKeys, EVERYWHERE, setSingleKeys, useKeys, useLocalKeys, type Key } from './keys';
import { keyCaps } from './keyWords';

function Page({ keys, local = [], title, enabled, children }: { keys: Key[]; local?: Key[]; title?: string; enabled?: boolean; children?: React.ReactNode }) {
  useKeys(keys, enabled, title);
  useLocalKeys('On a row', local, local.length > 0);
  return <><input aria-label="Field" />{children}</>;
}

const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body) => fireEvent.keyDown(target, { key, ...init });

test('a key is heard on the page, not in a field, not in front of a dialog, not with others held', () => {
  const search = vi.fn();
  const find = vi.fn();
  const keys: Key[] = [
    { key: '/', says: 'Search', act: search }, { key: 'Mod+k', says: 'Find', whileTyping: true, act: find },
  ];
  const view = render(<Page keys={keys} />);
  const field = screen.getByLabelText('Field');
  // False: the browser does nothing of its own with it.
  expect(press('/')).toBe(false);
  expect(search).toHaveBeenCalledTimes(1);
  for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(press('/', { [held]: true })).toBe(true);
  expect(press('/', {}, field)).toBe(true);
  press('/', { repeat: true });
  expect(search).toHaveBeenCalledTimes(1);

  expect(press('k', { ctrlKey: true }, field)).toBe(false);
  press('K', { ctrlKey: true });
  press('क', { ctrlKey: true, code: 'KeyK' });
  expect(find).toHaveBeenCalledTimes(3);
  for (const init of [{}, { ctrlKey: true, shiftKey: true }, { ctrlKey: true, altKey: true }, { metaKey: true }]) expect(press('k', init)).toBe(true);

  // It may begin the name of an entry.
  view.rerender(<Page keys={keys}><div role="menu"><button type="button" role="menuitem">Approval</button></div></Page>);
  expect(press('/', {}, screen.getByRole('menuitem'))).toBe(true);

  view.rerender(<Page keys={keys}><div role="dialog" aria-modal="true" /></Page>);
  expect(press('/')).toBe(true);
  expect(press('k', { ctrlKey: true })).toBe(true);
  view.rerender(<Page keys={keys} enabled={false} />);
  expect(press('/')).toBe(true);
  expect(boundKeys().size).toBe(0);
  expect([search, find].map(({ mock }) => mock.calls.length)).toEqual([1, 3]);
});

test('a sign may need Shift, a letter may not; what leads leaves the character to the field it leads to', () => {
  const acts = { help: vi.fn(), add: vi.fn(), lead: vi.fn() };
  render(
    <Page
      keys={[
        { key: '?', says: 'Help', act: acts.help }, { key: 'a', says: 'Add', act: acts.add },
        { key: '0–9 A–Z', says: 'Scan', leads: true, matches: ({ key }) => /^[0-9A-Z]$/.test(key), act: acts.lead },
      ]}
    />,
  );
  press('?', { shiftKey: true });
  press('a');
  expect(press('A', { shiftKey: true })).toBe(true);
  expect(Object.values(acts).map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
});

test('what is turned off does nothing, says so, and stays off; other keys work on', async () => {
  const act = vi.fn();
  const held = vi.fn();
  const page = (
    <Page
      keys={[{ key: 'a', says: 'Add a device', act }, { key: 'Mod+/', says: 'Show them', act: held }]}
      local={[{ key: ' ', says: 'Choose it', act: vi.fn() }]} title={EVERYWHERE}
    />
  );
  const view = render(<MantineProvider env="test">{page}</MantineProvider>);
  view.rerender(<MantineProvider env="test">{page}<KeysModal onClose={vi.fn()} /></MantineProvider>);
  const dialog = screen.getByRole('dialog', { name: 'Keys' });
  const lineOf = (says: string) => within(dialog).getByText(says).parentElement;
  expect([...dialog.querySelectorAll('h3')].map(({ textContent }) => textContent)).toEqual(['On a row', EVERYWHERE]);
  expect(lineOf('Add a device')).toHaveTextContent(/a$/);
  expect(lineOf('Show them')).toHaveTextContent(/Ctrl\/$/);
  await userEvent.click(within(dialog).getByRole('switch', { name: /^Single characters are keys/ }));
  expect(lineOf('Add a device')).toHaveTextContent(/off$/);
  expect(lineOf('Choose it')).toHaveTextContent(/Space$/);
  expect(localStorage.getItem('silo-single-keys')).toBe('off');

  view.rerender(<MantineProvider env="test">{page}</MantineProvider>);
  press('a');
  press('/', { ctrlKey: true });
  expect(act).not.toHaveBeenCalled();
  expect(held).toHaveBeenCalledTimes(1);
  setSingleKeys(true);
  press('a');
  expect(act).toHaveBeenCalledTimes(1);
});

test('of two that are bound the page that came last is asked first, and alone', () => {
  const below = vi.fn();
  const above = vi.fn();
  render(<><Page keys={[{ key: '/', says: 'Below', act: below }]} /><Page keys={[{ key: '/', says: 'Above', act: above }]} /></>);
  press('/');
  expect([below, above].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
});

test.each([
  ['Mod+k', ['Ctrl', 'K']], ['Shift+ ', ['Shift', 'Space']], ['Alt+1', ['Alt', '1']], ['a', ['a']], ['ArrowDown', ['↓']], ['Shift+Arrows', ['Shift', 'Arrows']],
])('%s is printed as %j', (key, caps) => {
  expect(keyCaps(key)).toEqual(caps);
});
