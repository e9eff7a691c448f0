// The command `npm run build`: dependencies if missing, then every bundle anew.
import { ensureBuild } from './ensureBuild.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';

await ensureDependencies();
await ensureBuild({ force: true });
