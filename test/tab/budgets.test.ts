// Counts what a page makes a person download, from the built files: every piece its entry needs before it can paint,
// each compressed by itself as it travels. Run `npm run build` first when only this file is run.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

const tab = path.resolve(__dirname, '..', '..', 'dist', 'tab');
const manifestFile = path.join(tab, '.vite', 'manifest.json');
if (!existsSync(manifestFile)) throw new Error('The tab is not built: run `npm run build`, then this test again.');
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>;

const KIB = 1024;
const kibOf = (file: string) => gzipSync(readFileSync(path.join(tab, file))).length / KIB;
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + kibOf(file), 0);

/** The chunk and all it imports at once; what it imports later, when it is needed, is left out. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`the build has no ${name}`);
  if (seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
  for (const imported of chunk.imports ?? []) filesOf(imported, seen);
  return seen;
}

const languages = ['text/bundles/en.ts', 'text/bundles/de.ts'];
const themes = ['theme/themes/default.ts', 'theme/themes/dark.ts', 'theme/themes/contrast.ts'];
/** Of pieces of which a page loads one, the largest; what the page has anyway is not counted twice. */
const largestOf = (names: readonly string[], page: string) =>
  Math.max(
    ...names.map((name) => sum(filesOf(name)) - sum([...filesOf(name)].filter((file) => filesOf(page).has(file)))),
  );

/** Of everything before the first painting: how much, and of which pieces, so that a failure says where to look. */
function report(name: string): string {
  return [...filesOf(name)].map((file) => `${kibOf(file).toFixed(1)} KiB ${file}`).join(', ');
}

test('the panel’s entry is at most 165 KiB of JavaScript', () => {
  const kib = sum(filesOf('panel.html'));
  if (kib > 165) throw new Error(`the panel's entry is ${kib.toFixed(1)} KiB: ${report('panel.html')}`);
  expect(kib).toBeGreaterThan(100);
});

test('the board’s first load is at most 200 KiB, its page, its language and its theme counted', () => {
  const chosen = largestOf(languages, 'board.html') + largestOf(themes, 'board.html');
  const kib = kibOf('board.html') + sum(filesOf('board.html')) + chosen;
  if (kib > 200) throw new Error(`the board's first load is ${kib.toFixed(1)} KiB: ${report('board.html')}`);
  expect(kib).toBeGreaterThan(100);
});

test('the stage needs less than the panel: it has no controls', () => {
  expect(sum(filesOf('stage.html'))).toBeLessThan(sum(filesOf('panel.html')));
});

test.each(Object.keys(manifest).filter((name) => name.endsWith('.html')))(
  'the skeleton of %s is in its first 14 KiB and needs nothing else',
  (name) => {
    const page = readFileSync(path.join(tab, name), 'utf8');
    expect(page.length).toBeLessThanOrEqual(14 * KIB);
    expect(page).toContain('class="skeleton"');
    expect(page).not.toContain('rel="stylesheet"');
  },
);
