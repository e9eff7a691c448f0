// Decides whether node_modules fits package-lock.json and installs if not; runs on bare Node, before any package exists.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './projectRoot.mjs';
import { npmCommand, runStep } from './runStep.mjs';
import { stopWith } from './stopWith.mjs';

/** What Vite 8 and ESLint 10 run on: the first Node 20 that can `require` ES modules. */
const OLDEST_NODE = '20.19.0';
const lockFile = path.join(projectRoot, 'package-lock.json');
const installedLockFile = path.join(projectRoot, 'node_modules', '.package-lock.json');
const markerFile = path.join(projectRoot, 'node_modules', '.cache', 'installed.sha256');

/** Afterwards node_modules holds exactly what the lock file names, or the process has ended with a sentence. */
export async function ensureDependencies() {
  if (isOlder(process.versions.node, OLDEST_NODE)) {
    stopWith(
      `Peer Circles needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}. Get one from https://nodejs.org.`,
    );
  }
  if (existsSync(markerFile) && readFileSync(markerFile, 'utf8') === fingerprint()) return;
  if (!matchesInstalled(JSON.parse(readFileSync(lockFile, 'utf8')))) {
    const { command, args } = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    const reason = existsSync(installedLockFile) ? 'They changed' : 'They are not here yet';
    const code = await runStep(`Installing the dependencies (${reason}; a few minutes, once)`, command, args);
    if (code !== 0) stopWith('The dependencies could not be installed: see what npm says above, then try again.');
  }
  mkdirSync(path.dirname(markerFile), { recursive: true });
  writeFileSync(markerFile, fingerprint());
}

function isOlder(version, than) {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}

/** Of what is wanted and of what npm says it installed, so that installing or pruning by hand is noticed too. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(lockFile));
  return existsSync(installedLockFile) ? hash.update(readFileSync(installedLockFile)).digest('hex') : 'not installed';
}

/** npm leaves its own list of what it installed; someone who ran `npm ci` by hand need not wait for a second one. */
function matchesInstalled(lock) {
  if (!existsSync(installedLockFile)) return false;
  const installed = JSON.parse(readFileSync(installedLockFile, 'utf8')).packages;
  const wanted = Object.entries(lock.packages).filter(([place]) => place !== '');
  return wanted.every(([place, entry]) =>
    installed[place] ? installed[place].integrity === entry.integrity : entry.optional === true,
  );
}
