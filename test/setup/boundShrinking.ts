// Decides how long a property may look for its smallest counterexample: a failure is told in minutes, not in an hour.
import fc from 'fast-check';

const LONGEST_SEARCH_MS = 60_000;

// Rounds that passed stay passed; a counterexample that was found is reported as small as it is by then.
fc.configureGlobal({ interruptAfterTimeLimit: LONGEST_SEARCH_MS });
