// Names the build of the tab that this server serves: an old tab that hears another name reloads itself.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Made from the hashed file names of the build, so that the same files always have the same name. */
export function buildId(tabFiles: string): string {
  const assets = join(tabFiles, 'assets');
  if (!existsSync(assets)) return 'unbuilt';
  return createHash('sha256').update(readdirSync(assets).sort().join('\n')).digest('hex').slice(0, 16);
}
