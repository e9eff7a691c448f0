// Decides which bundles are stale and builds those only; how each is built is its Vite config's.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildTargets } from './buildTargets.mjs';
import { projectRoot } from './projectRoot.mjs';
import { runStep } from './runStep.mjs';
import { fileFingerprint, sourceFingerprint } from './sourceFingerprint.mjs';
import { stopWith } from './stopWith.mjs';
import { whileAlone } from './whileAlone.mjs';

const stampFile = path.join(projectRoot, 'dist', 'built-from.json');
const vite = path.join(projectRoot, 'node_modules', 'vite', 'bin', 'vite.js');

/** Afterwards every bundle was built from the sources as they are now, or the process has ended with a sentence. */
export async function ensureBuild({ force = false } = {}) {
  if (!force && staleTargets().length === 0) return;
  const failed = await whileAlone(async () => {
    const stale = force ? buildTargets : staleTargets();
    const prints = new Map(stale.map((target) => [target.output, fingerprint(target)]));
    const codes = await Promise.all(stale.map(build));
    const failed = stale.filter((_, index) => codes[index] !== 0);
    const built = stale.filter((target) => !failed.includes(target));
    writeStamps(built.map((target) => [target.output, prints.get(target.output)]));
    return failed;
  });
  if (failed.length > 0) stopWith(`Could not build ${failed.map((target) => target.name).join(', ')}: see above.`);
}

function staleTargets() {
  const stamps = readStamps();
  return buildTargets.filter(
    (target) => stamps[target.output] !== fingerprint(target) || !existsSync(path.join(projectRoot, target.output)),
  );
}

function build({ name, config, mode }) {
  const args = [vite, 'build', '--config', config, '--logLevel', 'warn', ...(mode ? ['--mode', mode] : [])];
  return runStep(`Building ${name}`, process.execPath, args, { quiet: true, env: { NODE_ENV: 'production' } });
}

function fingerprint({ config, mode, sources }) {
  const shared = ['package-lock.json', 'tsconfig.json', config].map(fileFingerprint);
  return [mode ?? '', sourceFingerprint(sources), ...shared].join(' ');
}

function readStamps() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

function writeStamps(entries) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...readStamps(), ...Object.fromEntries(entries) }, null, 2));
}
