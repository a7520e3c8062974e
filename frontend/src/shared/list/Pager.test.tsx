import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Pager } from './Pager';

function renderPager(props: Partial<Parameters<typeof Pager>[0]>) {
  const onChange = vi.fn();
  render(<MantineProvider env="test"><Pager total={60} offset={25} pageSize={25} onChange={onChange} {...props} /></MantineProvider>);
  return onChange;
}

test('walks to the first, previous, next and last page', async () => {
  const onChange = renderPager({});
  expect(screen.getByRole('status')).toHaveTextContent('26–50 of 60');
  for (const [name, offset] of [['First page', 0], ['Previous page', 0], ['Next page', 50], ['Last page', 50]] as const) {
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onChange).toHaveBeenLastCalledWith({ offset, pageSize: 25 });
  }
});

test('a bounded total is told as such and has no last page', () => {
  renderPager({ total: 10_001, bounded: true, offset: 0 });
  expect(screen.getByRole('status')).toHaveTextContent('1–25 of 10,000+');
  expect(screen.queryByRole('button', { name: 'Last page' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Next page' })).toBeEnabled();
});

test('the ends cannot be left', () => {
  renderPager({ total: 20, offset: 0 });
  expect(screen.getByRole('status')).toHaveTextContent('1–20 of 20');
  screen.getAllByRole('button').forEach((button) => expect(button).toBeDisabled());
});

test('another page size starts at the first page', async () => {
  const onChange = renderPager({});
  await userEvent.selectOptions(screen.getByLabelText('Rows per page'), '100');
  expect(onChange).toHaveBeenLastCalledWith({ offset: 0, pageSize: 100 });
});
