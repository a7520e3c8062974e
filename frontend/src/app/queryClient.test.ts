import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { queryClient } from './queryClient';

afterEach(() => {
  onlineManager.setOnline(true);
  queryClient.clear();
});

test('a change is tried at once without a network and told to have failed, not kept for later', async () => {
  onlineManager.setOnline(false);
  const send = vi.fn(async () => {
    throw new Error('away');
  });
  const change = new MutationObserver(queryClient, { mutationFn: send });
  await expect(change.mutate()).rejects.toThrow('away');
  onlineManager.setOnline(true);
  expect(send).toHaveBeenCalledTimes(1);
});
