import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPatterns } from './serialPattern';
import { useSerialPatterns } from './useSerialPatterns';

vi.mock('./serialPattern', () => ({ readPatterns: vi.fn() }));
vi.mock('./session/useSession', () => ({ useSession: () => ({ user: { username: 'asha' } }) }));

const MINUTE = 60_000;
const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const inside = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a page that stays open hears of changed patterns, and soon again after a failure', async () => {
  vi.mocked(readPatterns).mockResolvedValueOnce([]).mockRejectedValueOnce(new Error('away')).mockResolvedValue([]);
  const { unmount } = renderHook(useSerialPatterns, { wrapper: inside });
  await pass(14 * MINUTE);
  expect(readPatterns).toHaveBeenCalledTimes(1);
  await pass(2 * MINUTE);
  expect(vi.mocked(readPatterns).mock.calls.length).toBeGreaterThanOrEqual(3);
  unmount();
});
