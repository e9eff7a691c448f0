// The command `npm start`: sets up what is missing, then runs the product beside the local Teams until stopped.
import { ensureBuild } from './ensureBuild.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { runUntilStopped } from './runUntilStopped.mjs';

await ensureDependencies();
await ensureBuild();
runUntilStopped(['--enable-source-maps', 'dist/local/start.cjs', ...process.argv.slice(2)]);
