// The commands `npm test` (everything) and `npm run check` (the quick look before a commit); arguments go on to jest.
import { ensureDependencies } from '../local/setup/ensureDependencies.mjs';
import { runCheck } from './setup/runCheck.mjs';
import { runEverything } from './setup/runEverything.mjs';

const [command, ...rest] = process.argv.slice(2);
await ensureDependencies();
process.exitCode = command === 'check' ? await runCheck(rest) : await runEverything(process.argv.slice(2));
