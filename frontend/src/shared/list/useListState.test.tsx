import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation, useNavigate } from 'react-router';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { dayField, pagingFields, textField, useListState } from './useListState';
import { useSearchParam } from './useSearchParam';

const schema = z.object({
  ...pagingFields({ pageSize: 25, sort: 5, dir: 1, sorts: 10 }),
  search: textField(),
  isapproved: z.enum(['0', '1', '2']).optional(),
  from: dayField(),
});

function renderList(at: string) {
  const wrapper = ({ children }: { children: ReactNode }) => <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>;
  return renderHook(
    () => ({ list: useListState(schema), drawer: useSearchParam('device'), at: useLocation().search, go: useNavigate() }),
    { wrapper },
  ).result;
}

test('reads the state from the address', () => {
  const page = renderList('/?search=AMP&isapproved=1&offset=50&pageSize=10&sort=2&dir=0&from=2025-05-01');
  expect(page.current.list.state).toEqual({
    search: 'AMP', isapproved: '1', offset: 50, pageSize: 10, sort: 2, dir: 0, from: '2025-05-01',
  });
});

test('a bad parameter falls back to its default and leaves the others', () => {
  const page = renderList('/?isapproved=9&offset=-1&pageSize=7&sort=99&dir=x&from=yesterday&search=kept');
  expect(page.current.list.state).toEqual({ search: 'kept', offset: 0, pageSize: 25, sort: 5, dir: 1, from: '' });
});

test('a filter goes back to the first page, a page does not', () => {
  const page = renderList('/?offset=50');
  act(() => page.current.list.set({ isapproved: '2' }));
  expect(page.current.at).toBe('?isapproved=2');
  act(() => page.current.list.set({ offset: 25 }));
  expect(page.current.list.state).toMatchObject({ offset: 25, isapproved: '2' });
});

test('defaults are not written into the address', () => {
  const page = renderList('/');
  act(() => page.current.list.set({ sort: 5, dir: 1, pageSize: 25, search: '' }));
  expect(page.current.at).toBe('');
});

test('Back undoes a filter as one step, and skips what was typed', () => {
  const page = renderList('/');
  act(() => page.current.list.set({ isapproved: '1' }));
  act(() => page.current.list.set({ search: 'A' }));
  act(() => page.current.list.set({ search: 'AM' }));
  expect(page.current.list.state).toMatchObject({ isapproved: '1', search: 'AM' });
  act(() => void page.current.go(-1));
  expect(page.current.list.state).toMatchObject({ search: '' });
  expect(page.current.list.state.isapproved).toBeUndefined();
});

test('two changes in one tick build on each other', () => {
  const page = renderList('/');
  act(() => {
    page.current.list.set({ isapproved: '1' });
    page.current.list.set({ search: 'API' });
  });
  expect(page.current.list.state).toMatchObject({ isapproved: '1', search: 'API' });
});

test('a reset leaves parameters of others', () => {
  const page = renderList('/?search=x&device=202505AMP000001B&offset=25');
  act(() => page.current.list.reset());
  expect(page.current.at).toBe('?device=202505AMP000001B');
  expect(page.current.drawer[0]).toBe('202505AMP000001B');
  act(() => page.current.drawer[1](null));
  expect(page.current.at).toBe('');
});
