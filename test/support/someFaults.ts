// Lets a share of the requests to Table Storage go wrong, each in one of the ways facts of the storage and its SDK know;
// which requests and in which way is chance's.
import type { Fault } from './faultProxy';
import type { SeenRequest } from './seenRequest';

export type FaultName =
  'dropAnswer' | 'failAfter' | 'busy' | 'hang' | 'withholdAnswer' | 'reset' | 'slow' | 'emptyPage';

/** Of a thousand requests, how many suffer what; a hang costs its whole deadline, so there are few. */
export const FAULTS_IN_A_THOUSAND: Readonly<Record<FaultName, number>> = {
  dropAnswer: 30,
  failAfter: 30,
  busy: 10,
  hang: 1,
  withholdAnswer: 1,
  reset: 30,
  slow: 40,
  emptyPage: 60,
};

const SLOW_MS = 250;

export interface SomeFaults {
  /** For the fault proxy. */
  choose(request: SeenRequest): Fault | null;
  /** How often each went wrong so far. */
  readonly counts: Readonly<Record<FaultName, number>>;
  /** Nothing goes wrong any more. */
  stop(): void;
}

export function someFaults(share: () => number, inAThousand = FAULTS_IN_A_THOUSAND): SomeFaults {
  const names = Object.keys(inAThousand) as FaultName[];
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<FaultName, number>;
  let stopped = false;
  return {
    counts,
    stop: () => void (stopped = true),
    choose(request) {
      if (stopped) return null;
      let drawn = share() * 1000;
      const name = names.find((one) => (drawn -= inAThousand[one]) < 0);
      const fault = name === undefined ? null : faultOf(name, request);
      if (name !== undefined && fault) counts[name] += 1;
      return fault;
    },
  };
}

/** Null when this request cannot suffer it. */
function faultOf(name: FaultName, request: SeenRequest): Fault | null {
  switch (name) {
    case 'busy':
      return { do: 'busy', status: 503, retryAfterSeconds: 1 };
    case 'slow':
      return { do: 'delay', ms: SLOW_MS };
    case 'emptyPage':
      return request.firstPageOf && { do: 'emptyPage', ...request.firstPageOf };
    default:
      return { do: name };
  }
}
