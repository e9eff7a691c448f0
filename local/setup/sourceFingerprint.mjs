// Says whether sources changed by what is in them: times change on every checkout, contents do not.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './projectRoot.mjs';

/** A hash over names and contents of every file under the given places (folders or files, from the project's root). */
export function sourceFingerprint(places) {
  const hash = createHash('sha256');
  for (const place of places) addTo(hash, place);
  return hash.digest('hex');
}

function addTo(hash, place) {
  const entries = readdirSync(path.join(projectRoot, place), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = `${place}/${entry.name}`;
    if (entry.isDirectory()) addTo(hash, inner);
    else addFile(hash, inner);
  }
}

function addFile(hash, file) {
  const content = readFileSync(path.join(projectRoot, file));
  hash.update(`${file}\0${content.length}\0`).update(content);
}

/** The same for single files, such as the lock file, whose change makes every bundle stale. */
export function fileFingerprint(file) {
  const hash = createHash('sha256');
  addFile(hash, file);
  return hash.digest('hex');
}
