import '@testing-library/jest-dom/vitest';

import { cleanup, configure } from '@testing-library/react';
import { notifications } from '@mantine/notifications';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';

import { sessionBegan } from '../src/shared/http';
import { keepPatterns } from '../src/shared/serialPattern';
import { DEFAULT_PATTERNS } from './serialPatterns.fixture';
import { server } from './server';

// What Mantine asks of a browser and jsdom does not have.
window.matchMedia = (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;

// A busy machine is no failure: what does not come at all still fails, only later.
configure({ asyncUtilTimeout: 10_000 });

const consoleError = vi.spyOn(console, 'error');

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
beforeEach(() => {
  keepPatterns(DEFAULT_PATTERNS);
  consoleError.mockClear();
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  notifications.clean();
  server.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
  sessionBegan();
  expect(consoleError, 'nothing may be written to console.error').not.toHaveBeenCalled();
});
afterAll(() => server.close());
