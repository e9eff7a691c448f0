// Lets one process at a time change dist/: `npm start` and `npm test` in two windows must not build over each other.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from './projectRoot.mjs';

const LOOK_AGAIN_MS = 100;
const claimFile = path.join(projectRoot, 'node_modules', '.cache', 'building.pid');

/** Runs the work while no other process of this project does; a claim left by a dead process counts for nothing. */
export async function whileAlone(work) {
  mkdirSync(path.dirname(claimFile), { recursive: true });
  let said = false;
  while (!claim()) {
    if (!said) console.log('Another window is building; waiting for it …');
    said = true;
    await pause(LOOK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(claimFile, { force: true });
  }
}

function claim() {
  try {
    writeFileSync(claimFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!ownerLives()) rmSync(claimFile, { force: true });
    return false;
  }
}

function ownerLives() {
  try {
    const owner = Number(readFileSync(claimFile, 'utf8'));
    if (!Number.isInteger(owner) || owner <= 0) return true; // just being written
    process.kill(owner, 0);
    return owner !== process.pid;
  } catch (error) {
    return error.code === 'EPERM' || error.code === 'ENOENT';
  }
}
