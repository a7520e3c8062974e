/** Builds dist/station-worker.js after the dashboard: the service worker, and the list of files that it keeps. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Manifest, type Plugin, type ResolvedConfig } from 'vite';

const ENTRY = 'index.html';
const PAGES = [
  'src/app/FullScreen.tsx',
  'src/features/production/ProductionStationPage.tsx',
  'src/features/production/CommandCodesPage.tsx',
  'src/features/station/StationPage.tsx',
];

/** The files of the entry and the pages; of the pages also what they load later, such as the camera's reader. */
function filesOf(manifest: Manifest): string[] {
  const files = new Set<string>(['favicon.svg']);
  const seen = new Set<string>();
  const walk = (key: string, isLater: boolean) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the manifest; was it renamed?`);
    // From the entry every page of the dashboard would be reached.
    const further = key !== ENTRY && isLater;
    if (seen.has(`${key} ${further}`)) return;
    seen.add(`${key} ${further}`);
    [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])].forEach((file) => files.add(file));
    chunk.imports?.forEach((next) => walk(next, further));
    if (further) chunk.dynamicImports?.forEach((next) => walk(next, true));
  };
  walk(ENTRY, false);
  PAGES.forEach((page) => walk(page, true));
  return [...files].sort();
}

export function stationWorker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'silo-station-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async writeBundle() {
      const { root, base, build: { outDir, target } } = config;
      const read = (file: string) => readFileSync(resolve(root, outDir, file), 'utf8');
      const manifest = JSON.parse(read('.vite/manifest.json')) as Manifest;
      const files = filesOf(manifest).map((file) => base + file);
      const version = createHash('sha256').update(read(ENTRY) + files.join()).digest('hex').slice(0, 12);
      await build({
        root,
        configFile: false,
        logLevel: 'warn',
        define: { BUILD: JSON.stringify({ version, entry: base + manifest[ENTRY]!.file, files }) },
        build: {
          outDir,
          target,
          emptyOutDir: false,
          copyPublicDir: false,
          lib: { entry: 'src/stationWorker/worker.ts', formats: ['iife'], name: 'stationWorker', fileName: () => 'station-worker.js' },
        },
      });
    },
  };
}
