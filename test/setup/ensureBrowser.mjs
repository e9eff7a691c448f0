// Gets the tests a browser: one that is here, else Debian's package, else Playwright's download; if none can be had the
// browser tests themselves fail with a sentence (chromiumPath.ts), so nothing is ever skipped in silence.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../../local/setup/projectRoot.mjs';
import { runStep } from '../../local/setup/runStep.mjs';
import findBrowserModule from './findBrowser.cjs';

const { findBrowser } = findBrowserModule;
const TRY_OUT_DEADLINE_MS = 30_000;
const playwright = path.join(projectRoot, 'node_modules', 'playwright-core', 'cli.js');

/** The path of a browser that starts, or undefined. */
export async function ensureBrowser() {
  if (works(findBrowser())) return findBrowser();
  if (process.env.CHROMIUM_PATH) return undefined; // named on purpose: nothing else may stand in for it
  if (canInstallPackages()) {
    const quiet = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await runStep('Reading the package lists (to install a browser for the tests)', 'apt-get', ['update'], quiet);
    const install = ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'];
    await runStep('Installing Chromium', 'apt-get', install, quiet);
    if (works(findBrowser())) return findBrowser();
  }
  await runStep('Downloading Chromium for the tests', process.execPath, [playwright, 'install', 'chromium']);
  return works(findBrowser()) ? findBrowser() : undefined;
}

function works(browser) {
  if (!browser) return false;
  if (process.platform === 'win32') return true; // chrome.exe answers no --version there but opens a window
  return spawnSync(browser, ['--version'], { timeout: TRY_OUT_DEADLINE_MS, stdio: 'ignore' }).status === 0;
}

function canInstallPackages() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}
