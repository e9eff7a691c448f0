// `npm run fuzz`: every property tried many times more often than in `npm test`, with new chances each time. Words after it
// go on to jest; `--times N` says how many times more.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from '../../local/setup/ensureDependencies.mjs';
import { projectRoot } from '../../local/setup/projectRoot.mjs';
import { runJest } from '../setup/runJest.mjs';

const USUAL_TIMES = 30;
/** For one test with all its rounds. */
const LONGEST_MS = 600_000;

const { times, words } = readWords(process.argv.slice(2));
await ensureDependencies();
process.env.FUZZ_TIMES = String(times);
const { passed, failed } = await runJest([`--testTimeout=${LONGEST_MS}`, ...(words.length > 0 ? words : properties())]);
console.log(`Each property tried ${times} times as often as in npm test.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function readWords(all) {
  const at = all.indexOf('--times');
  if (at < 0) return { times: USUAL_TIMES, words: all };
  return { times: Number(all[at + 1]), words: all.toSpliced(at, 2) };
}

/** The test files in which chance has a say. */
function properties() {
  return readdirSync(path.join(projectRoot, 'test'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts') || file.endsWith('.test.tsx'))
    .map((file) => path.join('test', file))
    .filter((file) => readFileSync(path.join(projectRoot, file), 'utf8').includes("from 'fast-check'"));
}
