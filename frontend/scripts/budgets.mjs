/** Measures the JavaScript (gzip) a person downloads for each entry page and fails over its budget. Run after the build. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = 'dist';
const ENTRY = 'index.html';
const SHELL = 'src/app/Shell.tsx';

/** Kilobytes of design section 8, and the dynamic imports each page takes beside the entry. */
const PAGES = {
  login: { budget: 170, modules: ['src/features/sign-in/LoginPage.tsx'] },
  devices: { budget: 260, modules: [SHELL, 'src/features/devices/DevicesPage.tsx'] },
  charts: {
    budget: 320,
    modules: [SHELL, 'src/app/StartPage.tsx', 'src/features/home/HomePage.tsx', 'src/features/home/MappingsChart.tsx'],
  },
};

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));

function collect(key, found) {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is not in the manifest; was it renamed?`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  (chunk.imports ?? []).forEach((next) => collect(next, found));
  return found;
}

const sizes = new Map();
function kilobytes(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(DIST, file)), { level: 6 }).length / 1024);
  return sizes.get(file);
}

let isOver = false;
for (const [page, { budget, modules }] of Object.entries(PAGES)) {
  const files = [ENTRY, ...modules].reduce((found, key) => collect(key, found), new Set());
  const total = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + kilobytes(file), 0);
  const verdict = total <= budget ? 'ok' : 'OVER';
  isOver ||= total > budget;
  console.log(`${page.padEnd(8)} ${total.toFixed(1).padStart(6)} KB of ${budget} KB  ${verdict}`);
}
process.exit(isOver ? 1 : 0);
