import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { ASHA, MemoryStore, serial } from './memoryStore.fixture';
import { ScanLedger } from './ScanLedger';
import { Tray } from './Tray';

test('a dialog is closed by its answer alone: while it counts as in front, it is seen', async () => {
  const ledger = new ScanLedger(ASHA, 'asha', new MemoryStore());
  await ledger.take('bad', 'register');
  await ledger.take(serial(1).toLowerCase(), 'register');
  const onInFront = vi.fn();
  const shown = (tray = ledger.read().tray) => <MantineProvider env="test"><Tray tray={tray} ledger={ledger} onInFront={onInFront} /></MantineProvider>;
  const { rerender } = render(shown());
  await userEvent.click(screen.getByRole('button', { name: 'Drop all' }));
  expect(onInFront).toHaveBeenLastCalledWith(true);
  // Another tab settled all of them meanwhile.
  rerender(shown([]));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(onInFront).toHaveBeenLastCalledWith(false);
  expect(screen.queryByRole('region', { name: 'Tray' })).toBeNull();
  ledger.close();
});
