import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { DEFAULT_PATTERNS } from '../../tests/serialPatterns.fixture';
import { refusal, server } from '../../tests/server';
import { knownPatterns } from './serialPattern';
import { useSerialPatterns } from './useSerialPatterns';

const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

test('a page that stays open hears of changed patterns, and soon again after a failure', async () => {
  const [first] = DEFAULT_PATTERNS;
  let asked = 0;
  server.use(
    http.get('/sil/serial_patterns/', () => {
      asked += 1;
      if (asked === 2) return refusal(503, 'unavailable', 'The database is away.');
      return HttpResponse.json({ status: 'success', data: asked === 1 ? DEFAULT_PATTERNS : [{ ...first, lines: ['NEW'] }] });
    }),
  );
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  const { unmount } = renderHook(useSerialPatterns, { wrapper });
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  await waitFor(() => expect(asked).toBe(1));
  await pass(14 * MINUTE);
  expect(asked).toBe(1);
  await pass(2 * MINUTE);
  await waitFor(() => expect(asked).toBeGreaterThanOrEqual(2));
  await pass(MINUTE);
  await waitFor(() => expect(knownPatterns()[0]?.lines).toEqual(['NEW']));
  unmount();
});
