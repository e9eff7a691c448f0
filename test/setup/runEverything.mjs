// Decides the order of the whole test run: everything that can share the machine, then what needs it alone.
import { ensureBuild } from '../../local/setup/ensureBuild.mjs';
import { ensureBrowser } from './ensureBrowser.mjs';
import { runJest } from './runJest.mjs';

/** The journeys in which things must be seen within a second: one at a time. */
const alone = '/test/journeys/(session|opening)\\.test';
/** On two cores: much of every journey is waiting, and a third one uses what two of them leave. */
const WORKERS = 3;

/** Runs every test (or those the arguments name) and prints `N passed, N failed` alone on the last line. */
export async function runEverything(args) {
  await ensureBuild();
  const browser = await ensureBrowser();
  if (browser) process.env.CHROMIUM_PATH = browser;
  const leavingOut = (...patterns) =>
    [...patterns, '/node_modules/'].map((pattern) => `--testPathIgnorePatterns=${pattern}`);
  const runs = [];
  runs.push(await runJest([...args, `--maxWorkers=${WORKERS}`, ...leavingOut(alone)]));
  runs.push(await runJest([...args, '--runInBand', ...leavingOut(`^(?!.*${alone})`)]));
  const passed = runs.reduce((sum, run) => sum + run.passed, 0);
  const failed = runs.reduce((sum, run) => sum + run.failed, 0);
  if (passed + failed === 0) console.error('No test ran: nothing matches what was asked for.');
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
