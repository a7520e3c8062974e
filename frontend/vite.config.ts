import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { stationWorker } from './scripts/stationWorker.ts';

if (process.env.VITEST && Number(process.versions.node.split('.')[0]) < 22) {
  throw new Error('The tests need Node 22.22 or newer (engines in package.json).');
}

// What every page with a list needs beyond the start and nothing before it does: in sixty pieces it packs 8 KB worse.
// Without what these import in their turn, which is in other files already.
const LISTS = new RegExp(
  [
    '/src/shared/(scan|undo)/',
    '/src/shared/list/(columns|ExportMenu|FilterBar|FilterSelect|List|Pager|rowKeys|RowCheckbox|SearchField|shownList|use(Density|HiddenColumns|ListState|PageKeys|RefreshRegister|Remembered|SearchParam|Selection|TypedText))',
    '/src/shared/(copyWithToast|views/(ListTools|useViewsPage))',
    '/src/shared/(download|useAsked|keys/useSearchKey|bulk/(actions|BulkParts|chosen|useBulk))',
    '/src/shared/live/(CalmList|presence|PresenceNote|useCalmRows|usePresence)',
    '/src/shared/status/(Chip|SerialText|StatusChip|serials)',
    '/components/(Affix|Badge|CopyButton|FocusTrap|Kbd|Menu|NativeSelect|Overlay|Pill|PillsInput|Popover|Portal|Switch|Tooltip|VisuallyHidden)/',
    '/(InlineInput|InputsGroupFieldset)/|/use-(clipboard|debounced-value|focus-return|focus-trap)/|/mini/(coerce|iso)\\.',
  ].join('|'),
);

// In the browser before any dialog or drawer is opened: their lists of files need not name these once more, which were 3 KB of hashes.
const LOADED = new RegExp(
  '/(index|rolldown-runtime|icons|keys|lists|Shell|ScrollArea|Input|InputBase|TextInput|Combination|schemas|dayjs|Table|Collapse|ActionIcon|SimpleGrid|Group|Paper|'
    + 'NavLink|LiveDot|LinkStatus|ErrorState|EmptyState|notifications|useMutation|[A-Z][a-z]+(Chevron|Icon)|DirectionProvider|days|live|states|noop|(use|get|to|is|create)-[a-z-]+)[.-]',
);

const BACKEND = process.env.BACKEND ?? 'http://127.0.0.1:8001';

// Served by the backend under /static/app/; it replaces the nonce placeholder in index.html on every answer.
export default defineConfig(({ command }) => ({
  base: command === 'build' ? '/static/app/' : '/',
  plugins: [react(), stationWorker()],
  html: { cspNonce: command === 'build' ? '__CSP_NONCE__' : undefined },
  build: {
    manifest: true,
    sourcemap: false,
    target: 'es2023',
    modulePreload: {
      resolveDependencies: (_, files, { hostId }) => (/\/index-/.test(hostId) ? files : files.filter((file) => file.endsWith('.css') || !LOADED.test(file))),
    },
    // What every page needs stays in one file: cut into the pieces that pages share it packs 8 KB worse.
    // Icons of several pages too: each in a file of its own is mostly packing.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            // But not the one of the sign-in pages, which would bring all the others along.
            { name: 'icons', test: /@tabler(?!.*IconAlertCircle\.)/, minShareCount: 2 },
            { name: 'keys', test: /\/src\/(shared\/keys\/keys\.|app\/useKeysOverlay|shared\/live\/useLiveFeed)/, includeDependenciesRecursively: false },
            { name: 'lists', test: LISTS, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/sil': BACKEND,
      '/api': BACKEND,
      '/media': BACKEND,
      '/admin/': BACKEND,
      '/static/admin': BACKEND,
      '/ws': { target: BACKEND, ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    globals: false,
    setupFiles: ['tests/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    // One worker for all files: starting one for each took most of the time. Tests leave nothing behind (tests/setup.ts).
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
  },
}));
