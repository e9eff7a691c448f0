// Decides how long a property may take: a failure is told in minutes, not in an hour, and `npm run fuzz` tries more often.
import fc from 'fast-check';
import { oftener } from '../support/oftener';

const LONGEST_MS = 60_000;
const RUNS = 100;

// Rounds that passed stay passed; a counterexample that was found is reported as small as it is by then.
fc.configureGlobal({ interruptAfterTimeLimit: LONGEST_MS, numRuns: oftener(RUNS) });
