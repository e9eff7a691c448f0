// `npm run soak`: sets up what is missing, then runs every soak in its full form; what was counted is written down only
// when all of them passed. Words after it go on to jest, and then nothing is written.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuild } from '../../local/setup/ensureBuild.mjs';
import { ensureDependencies } from '../../local/setup/ensureDependencies.mjs';
import { ensureBrowser } from '../setup/ensureBrowser.mjs';
import { runJest } from '../setup/runJest.mjs';
import { writeSoak } from './writeSoak.mjs';

const words = process.argv.slice(2);
await ensureDependencies();
await ensureBuild();
const browser = await ensureBrowser();
if (browser) process.env.CHROMIUM_PATH = browser;
const folder = mkdtempSync(path.join(tmpdir(), 'peer-circles-soak-'));
const figuresFile = path.join(folder, 'figures.jsonl');
process.env.SOAK = 'full';
process.env.SOAK_FIGURES = figuresFile;
const startedAt = Date.now();
const { passed, failed } = await runJest(['--runInBand', ...words, '--testPathIgnorePatterns=/test/(?!soak/)']);
const figures = existsSync(figuresFile) ? readFileSync(figuresFile, 'utf8').trim().split('\n').map(JSON.parse) : [];
rmSync(folder, { recursive: true, force: true });
for (const { part, figures: counted } of figures) {
  console.log(part);
  for (const [what, value] of Object.entries(counted)) console.log(`  ${what}: ${value}`);
}
if (failed === 0 && passed > 0 && words.length === 0) writeSoak(figures, new Date(startedAt), Date.now() - startedAt);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
