// Decides the order of the whole test run: what can share the machine first, what needs it alone afterwards.
import { ensureBuild } from '../../local/setup/ensureBuild.mjs';
import { ensureBrowser } from './ensureBrowser.mjs';
import { runJest } from './runJest.mjs';

/** Real browsers against whole servers, measurements, servers that are killed: one at a time. */
const aloneFolders = '/test/(journeys|bench|soak)/';
const JOURNEY_TIMEOUT_MS = 240_000;

/** Runs every test (or those the arguments name) and prints `N passed, N failed` alone on the last line. */
export async function runEverything(args) {
  await ensureBuild();
  const browser = await ensureBrowser();
  if (browser) process.env.CHROMIUM_PATH = browser;
  const together = await runJest([
    ...args,
    `--testPathIgnorePatterns=${aloneFolders}`,
    '--testPathIgnorePatterns=/node_modules/',
  ]);
  const alone = await runJest([
    ...args,
    '--runInBand',
    `--testTimeout=${JOURNEY_TIMEOUT_MS}`,
    '--testPathIgnorePatterns=/test/(?!(journeys|bench|soak)/)',
    '--testPathIgnorePatterns=/node_modules/',
  ]);
  const passed = together.passed + alone.passed;
  const failed = together.failed + alone.failed;
  if (passed + failed === 0) console.error('No test ran: nothing matches what was asked for.');
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
