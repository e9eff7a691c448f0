// The last use of the controls that may still be taken back, and what was before it. Kept as long as nobody has built on
// it: whatever then changes what it would bring back, ends it.
import type { Instant, PersonId } from '../ids';
import type { SessionEvent, SessionEventType } from './events';
import { withHostAway } from './presence';
import { enoughAreReady } from './ready';
import { withReteller } from './retelling';
import type { RunningSession, StartedSession } from './state';
import { withNewcomer } from './turns';

type InStep = Pick<RunningSession, 'stepIndex' | 'clock' | 'readyIds' | 'turn' | 'retelling' | 'vote' | 'discussedIds'>;

export type Before =
  | ({ type: 'next' } & InStep)
  | ({ type: 'minute' } & Pick<RunningSession, 'allottedMs' | 'vote'>)
  | ({ type: 'host' } & Pick<RunningSession, 'hostId' | 'hostAwaySinceAt'>);

export interface LastControl {
  /** The event's place in the log. */
  seq: number;
  at: Instant;
  by: PersonId;
  before: Before;
}

const buildsOn: Record<Before['type'], ReadonlySet<SessionEventType>> = {
  next: new Set([
    ...(['stepEntered', 'paused', 'resumed', 'timeExtended', 'saidReady', 'voted', 'voteClosed'] as const),
    ...(['topicPitched', 'topicUnpitched', 'dotsPlaced', 'turnPassed', 'retellerNamed', 'hostChanged'] as const),
  ]),
  minute: new Set(['stepEntered', 'timeExtended', 'voted', 'voteClosed', 'hostChanged'] as const),
  host: new Set(['hostChanged', 'stepEntered', 'paused', 'resumed', 'timeExtended', 'captureSetAside'] as const),
};

/** `after` is `before` after the event; with what can be taken back from now on. */
export function withLastControl(before: RunningSession, after: StartedSession, event: SessionEvent): StartedSession {
  if (after.status !== 'running') return after;
  const used = beforeControl(before, event);
  if (used) return { ...after, lastControl: { seq: event.seq, at: event.at, by: event.by!, before: used } };
  if (!after.lastControl || !buildsOn[after.lastControl.before.type].has(event.type)) return after;
  return withoutLastControl(after);
}

/** What ready, a vote or the clock decides is nobody's to take back. */
function beforeControl(session: RunningSession, event: SessionEvent): Before | null {
  if (event.by === null) return null;
  const { vote, turn, retelling, discussedIds } = session;
  switch (event.type) {
    case 'stepEntered': {
      if (event.data.reason !== 'host') return null;
      const { stepIndex, clock, readyIds } = session;
      return {
        ...{ type: 'next', stepIndex, clock, readyIds },
        ...(turn && { turn }),
        ...(retelling && { retelling }),
        ...(vote && { vote }),
        ...(discussedIds && { discussedIds }),
      };
    }
    case 'timeExtended':
      return vote?.isDecided ? null : { type: 'minute', allottedMs: session.allottedMs, ...(vote && { vote }) };
    case 'hostChanged':
      return { type: 'host', hostId: session.hostId, hostAwaySinceAt: session.hostAwaySinceAt };
    default:
      return null;
  }
}

/**
 * As if it had not been done, apart from the time that has passed: a clock that ran then has run on, and one that stood
 * has stood.
 */
export function withControlUndone(session: RunningSession, seq: number, at: Instant): RunningSession {
  const { lastControl } = session;
  if (lastControl?.seq !== seq) return session;
  const now = withoutLastControl(session);
  const { type, ...before } = lastControl.before;
  switch (type) {
    case 'next': {
      const { turn: _turn, retelling: _told, vote: _vote, discussedIds: _topics, ...rest } = now;
      const stepTimes = session.stepTimes.slice(0, -1);
      const back = withReteller(withNewcomer({ ...rest, ...before, stepTimes }));
      // Some left meanwhile: nobody is moved on by what was enough only because of that.
      return enoughAreReady(back) ? { ...back, readyIds: [] } : back;
    }
    case 'minute': {
      const { vote: _vote, ...rest } = now;
      return { ...rest, ...before };
    }
    case 'host':
      return withHostAway({ ...now, ...before }, at);
  }
}

function withoutLastControl({ lastControl: _gone, ...session }: RunningSession): RunningSession {
  return session;
}
