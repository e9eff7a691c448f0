// Takes away what openRun made.
import { rmSync } from 'node:fs';
import stopAzurite from './stopAzurite';

export default async function closeRun(): Promise<void> {
  const folder = process.env['STORY_FOLDER'];
  if (folder) rmSync(folder, { recursive: true, force: true });
  await stopAzurite();
}
