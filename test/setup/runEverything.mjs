// Decides the order of the whole test run: what can share the machine first, then the journeys, a browser on each core,
// and last what needs the machine alone.
import { ensureBuild } from '../../local/setup/ensureBuild.mjs';
import { ensureBrowser } from './ensureBrowser.mjs';
import { runJest } from './runJest.mjs';

/** Real browsers against whole servers. */
const journeys = '/test/journeys/';
/** Measurements, servers that are killed, and the journeys in which things must be seen within a second: one at a time. */
const alone = '/test/(bench/|soak/|journeys/(session|opening)\\.test)';
const JOURNEY_TIMEOUT_MS = 240_000;

/** Runs every test (or those the arguments name) and prints `N passed, N failed` alone on the last line. */
export async function runEverything(args) {
  await ensureBuild();
  const browser = await ensureBrowser();
  if (browser) process.env.CHROMIUM_PATH = browser;
  const leavingOut = (...patterns) =>
    [...patterns, '/node_modules/'].map((pattern) => `--testPathIgnorePatterns=${pattern}`);
  const patiently = `--testTimeout=${JOURNEY_TIMEOUT_MS}`;
  const runs = [];
  runs.push(await runJest([...args, ...leavingOut(journeys, alone)]));
  runs.push(await runJest([...args, patiently, ...leavingOut('/test/(?!journeys/)', alone)]));
  runs.push(await runJest([...args, patiently, '--runInBand', ...leavingOut(`^(?!.*${alone})`)]));
  const passed = runs.reduce((sum, run) => sum + run.passed, 0);
  const failed = runs.reduce((sum, run) => sum + run.failed, 0);
  if (passed + failed === 0) console.error('No test ran: nothing matches what was asked for.');
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
