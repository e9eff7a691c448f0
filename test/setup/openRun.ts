// What all files of a test run share: one Azurite, and a folder for the story once it has been played.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import startAzurite from './startAzurite';

/** Sets STORY_FOLDER and what startAzurite sets, which jest's workers inherit. */
export default async function openRun(): Promise<void> {
  process.env['STORY_FOLDER'] = mkdtempSync(path.join(tmpdir(), 'peer-circles-story-'));
  await startAzurite();
}
