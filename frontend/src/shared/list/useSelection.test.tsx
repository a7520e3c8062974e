import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { ListTable } from './ListTable';
import { useSelection } from './useSelection';

const COLUMNS = [{ key: 'id', header: 'Id', render: (row: string) => row }];
const FIRST = ['A', 'B', 'C', 'D'];
const matchMedia = window.matchMedia;
afterEach(() => {
  window.matchMedia = matchMedia;
});

const onOpen = vi.fn();

function List({ rows = FIRST, scope = 'all' }: { rows?: string[]; scope?: string }) {
  const selection = useSelection(scope);
  return (
    <>
      <output>{selection.isEverything ? 'everything' : [...selection.keys].sort().join('')}</output>
      <button type="button" onClick={selection.chooseEverything}>Everything</button>
      <ListTable label="Letters" columns={COLUMNS} rows={rows} rowKey={(row) => row} selection={selection} onRowClick={onOpen} />
    </>
  );
}

const shown = (props = {}) => <MantineProvider env="test"><List {...props} /></MantineProvider>;
const box = (key: string) => screen.getByRole('checkbox', { name: `Select ${key}` });
const page = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all rows of this page' });
const chosen = () => screen.getByRole('status').textContent;

test('boxes choose rows and never open them, with Shift up to the last one', async () => {
  const user = userEvent.setup();
  render(shown());
  await user.click(box('B'));
  expect(chosen()).toBe('B');
  expect(page().indeterminate).toBe(true);
  await user.keyboard('{Shift>}');
  await user.click(box('D'));
  await user.keyboard('{/Shift}');
  expect(chosen()).toBe('BCD');
  await user.click(box('C'));
  expect(chosen()).toBe('BD');
  expect(onOpen).not.toHaveBeenCalled();
});

test('the space bar chooses the row that has the focus, and its box', async () => {
  const user = userEvent.setup();
  render(shown());
  const rows = screen.getAllByRole('row').slice(1);
  rows[0]!.focus();
  await user.keyboard(' {ArrowDown}{ArrowDown}');
  await user.keyboard('{Shift>} {/Shift}');
  expect(chosen()).toBe('ABC');
  box('D').focus();
  await user.keyboard(' ');
  expect(chosen()).toBe('ABCD');
  expect(page()).toBeChecked();
});

test('what is chosen stays over pages and goes with another filter', async () => {
  const user = userEvent.setup();
  const { rerender } = render(shown());
  await user.click(page());
  expect(chosen()).toBe('ABCD');
  rerender(shown({ rows: ['E', 'F'] }));
  expect(page()).not.toBeChecked();
  await user.click(box('E'));
  expect(chosen()).toBe('ABCDE');
  await user.click(page());
  await user.click(page());
  expect(chosen()).toBe('ABCD');
  rerender(shown({ rows: ['E', 'F'], scope: 'pending' }));
  expect(chosen()).toBe('');
  expect(box('E')).not.toBeChecked();
});

test('taking a row away from everything leaves the others in sight', async () => {
  const user = userEvent.setup();
  render(shown());
  await user.click(screen.getByRole('button', { name: 'Everything' }));
  expect(box('C')).toBeChecked();
  await user.click(box('C'));
  expect(chosen()).toBe('ABD');
});

test('cards of a narrow screen have boxes as well', async () => {
  window.matchMedia = (query) => ({ ...matchMedia(query), matches: query.includes('48em') });
  const user = userEvent.setup();
  render(shown());
  const [first] = within(screen.getByRole('list', { name: 'Letters' })).getAllByRole('listitem');
  await user.click(within(first!).getByRole('checkbox'));
  expect(chosen()).toBe('A');
  await user.click(screen.getByText('Select all on this page'));
  expect(chosen()).toBe('ABCD');
});
