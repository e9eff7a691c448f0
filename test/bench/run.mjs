// `npm run bench`: sets up what is missing, then measures.
import { spawnSync } from 'node:child_process';
import { ensureBuild } from '../../local/setup/ensureBuild.mjs';
import { ensureDependencies } from '../../local/setup/ensureDependencies.mjs';

await ensureDependencies();
await ensureBuild();
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'test/bench/main.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
